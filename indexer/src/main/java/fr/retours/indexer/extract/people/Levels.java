package fr.retours.indexer.extract.people;

import static java.util.Map.entry;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.body.BodySpans;
import fr.retours.indexer.extract.text.Words;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.term.CollectiviteKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Local authorities told by their level alone: « le Conseil départemental », « la métropole ». */
final class Levels {
    private static final Map<String, CollectiviteKind> NAMES = Map.ofEntries(
            entry("ville", CollectiviteKind.COMMUNE),
            entry("commune", CollectiviteKind.COMMUNE),
            entry("mairie", CollectiviteKind.COMMUNE),
            entry("municipalite", CollectiviteKind.COMMUNE),
            entry("conseil municipal", CollectiviteKind.COMMUNE),
            entry("departement", CollectiviteKind.DEPARTEMENT),
            entry("conseil departemental", CollectiviteKind.DEPARTEMENT),
            entry("conseil general", CollectiviteKind.DEPARTEMENT),
            entry("region", CollectiviteKind.REGION),
            entry("conseil regional", CollectiviteKind.REGION),
            entry("metropole", CollectiviteKind.EPCI),
            entry("eurometropole", CollectiviteKind.EPCI),
            entry("agglomeration", CollectiviteKind.EPCI),
            entry("agglo", CollectiviteKind.EPCI),
            entry("intercommunalite", CollectiviteKind.EPCI),
            entry("interco", CollectiviteKind.EPCI),
            entry("communaute de communes", CollectiviteKind.EPCI),
            entry("communaute d agglomeration", CollectiviteKind.EPCI),
            entry("communaute urbaine", CollectiviteKind.EPCI),
            entry("conseil communautaire", CollectiviteKind.EPCI),
            entry("conseil metropolitain", CollectiviteKind.EPCI));
    private static final Set<String> DEFINITE = Set.of("le", "la", "l", "du", "au", "ce", "cette");
    private static final int LONGEST = 3;
    private static final int SENTENCES_BACK = 3;

    private Levels() {}

    /**
     * Words for a level.
     *
     * @param from the first of them, behind the article
     * @param to just past the last one
     */
    record Told(int from, int to, CollectiviteKind kind) {
        /** Finds the authority meant: of that level, named shortly before or in the same sentence, or the only one. */
        Optional<BodySpan> authority(Words words, BodySpans bodies) {
            int sentence = words.sentenceOf(from);
            return bodies.within(words.first(Math.max(0, sentence - SENTENCES_BACK)), from).stream()
                    .filter(span -> isOf(span.collectivite(), kind))
                    .reduce((one, next) -> next)
                    .or(() -> bodies.within(to, words.end(sentence)).stream()
                            .filter(span -> isOf(span.collectivite(), kind))
                            .findFirst())
                    .or(() -> only(bodies));
        }

        private Optional<BodySpan> only(BodySpans bodies) {
            List<BodySpan> all = bodies.all().stream()
                    .filter(span -> isOf(span.collectivite(), kind))
                    .toList();
            boolean one = all.stream().map(BodySpan::collectivite).distinct().count() == 1;
            return one ? Optional.of(all.getFirst()) : Optional.empty();
        }
    }

    /** Finds words for a level, an article before them, that end at a word; the longest. */
    static Optional<Told> endingAt(Words words, int end) {
        int first = words.first(words.sentenceOf(end - 1));
        for (int from = Math.max(first + 1, end - LONGEST); from < end; from++) {
            CollectiviteKind kind = NAMES.get(words.folded(from, end));
            if (kind != null && DEFINITE.contains(words.folded(from - 1))) {
                return Optional.of(new Told(from, end, kind));
            }
        }
        return Optional.empty();
    }

    static boolean isOf(@Nullable Collectivite place, CollectiviteKind level) {
        return place != null && place.kind() == level;
    }
}
