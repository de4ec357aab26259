package fr.retours.indexer.extract.discourse;

import fr.retours.indexer.extract.body.BodySpan;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.WordClass;
import fr.retours.model.id.BodyId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the organisation that the first words of its name stand for, behind a definite article: « la Fédération » for the
 * Fédération vosgienne de gérontologie, « le foyer rural » for the foyer rural d'Ambert; when only one begins so.
 */
public final class BackReferences {
    private static final WordClass DEFINITE = new WordClass("mots-des-organismes", "devant-renvoi-defini");
    private static final WordClass NOUNS = new WordClass("mots-des-organismes", "renvois");
    private static final int LONGEST = 4;
    private static final double BEGINNING = 0.7;

    private final Words words;
    private final Map<BodySpan, BodyId> bodies;

    public BackReferences(Words words, Map<BodySpan, BodyId> bodies) {
        this.words = words;
        this.bodies = bodies;
    }

    /**
     * A reference.
     *
     * @param from its first word, behind the article
     */
    public record Reference(int from, MeantBody body) {}

    /** Finds a reference that ends a stretch of words. */
    public Optional<Reference> endingAt(int first, int end) {
        for (int from = Math.max(first + 1, end - LONGEST); from < end; from++) {
            boolean telling = end - from > 1 || words.in(from, NOUNS) || words.isCapital(from);
            Optional<BodySpan> body =
                    telling && words.in(from - 1, DEFINITE) ? only(words.folded(from, end), from) : Optional.empty();
            if (body.isPresent()) {
                var reason = BuiltInRule.BACK_REFERENCE.reason(words.written(from, end));
                return Optional.of(new Reference(from, new MeantBody(body.get(), BEGINNING, reason)));
            }
        }
        return Optional.empty();
    }

    /** Finds the organisation that a stretch of words behind an article stands for. */
    Optional<BodySpan> called(int from, int end) {
        return only(words.folded(from, end), from);
    }

    private Optional<BodySpan> only(String beginning, int at) {
        List<Map.Entry<BodySpan, BodyId>> called = bodies.entrySet().stream()
                .filter(one -> isCalled(one.getKey(), beginning, at))
                .sorted(Comparator.comparingInt(one -> one.getKey().from()))
                .toList();
        boolean one = called.stream().map(Map.Entry::getValue).distinct().count() == 1;
        return one ? Optional.of(called.getFirst().getKey()) : Optional.empty();
    }

    /** « l'association Les Mains Vertes »: the word for the kind may stand before the name. */
    private boolean isCalled(BodySpan span, String beginning, int at) {
        int before = Math.max(0, span.from() - 1);
        boolean other = span.isOrganisation() && (at < span.from() || at >= span.to());
        return other
                && (words.folded(span.from(), span.to()).startsWith(beginning + " ")
                        || words.folded(before, span.to()).startsWith(beginning + " "));
    }
}
