package fr.retours.extraction.role;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Words;
import fr.retours.model.term.CollectiviteKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Local authorities stated by their level alone: « le Conseil départemental », « la métropole ». */
final class StatedLevels {
    private static final Map<CollectiviteKind, WordClass> NAMES = Map.of(
            CollectiviteKind.COMMUNE, new WordClass("mots-des-organismes", "niveau-commune"),
            CollectiviteKind.DEPARTEMENT, new WordClass("mots-des-organismes", "niveau-departement"),
            CollectiviteKind.REGION, new WordClass("mots-des-organismes", "niveau-region"),
            CollectiviteKind.EPCI, new WordClass("mots-des-organismes", "niveau-epci"));
    private static final WordClass DEFINITE = new WordClass("mots-des-organismes", "devant-niveau");
    private static final int LONGEST = 3;
    private static final int SENTENCES_BACK = 3;

    private StatedLevels() {}

    /**
     * Words for a level.
     *
     * @param from the first of them, behind the article
     * @param to just past the last one
     */
    record LevelWord(int from, int to, CollectiviteKind kind) {
        /** Finds the authority meant: of that level, named shortly before or in the same sentence, or the only one. */
        Optional<BodySpan> authority(Words words, BodySpans bodies) {
            int sentence = words.sentenceOf(from);
            return bodies.within(words.first(Math.max(0, sentence - SENTENCES_BACK)), from).stream()
                    .filter(span -> span.isOf(kind))
                    .reduce((one, next) -> next)
                    .or(() -> bodies.within(to, words.end(sentence)).stream()
                            .filter(span -> span.isOf(kind))
                            .findFirst())
                    .or(() -> only(bodies));
        }

        /** Finds the only authority of that level that the recap names. */
        Optional<BodySpan> only(BodySpans bodies) {
            List<List<BodySpan>> all = bodies.authorities(kind);
            return all.size() == 1 ? Optional.of(all.getFirst().getFirst()) : Optional.empty();
        }
    }

    /** Finds words for a level, an article before them, that end at a word; the longest. */
    static Optional<LevelWord> endingAt(Words words, int end) {
        int first = words.first(words.sentenceOf(end - 1));
        for (int from = Math.max(first + 1, end - LONGEST); from < end; from++) {
            Optional<CollectiviteKind> kind =
                    words.in(from - 1, DEFINITE) ? level(words, words.folded(from, end)) : Optional.empty();
            if (kind.isPresent()) {
                return Optional.of(new LevelWord(from, end, kind.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<CollectiviteKind> level(Words words, String reported) {
        return NAMES.entrySet().stream()
                .filter(level -> words.all(level.getValue()).contains(reported))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
