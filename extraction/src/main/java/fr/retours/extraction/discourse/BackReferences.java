package fr.retours.extraction.discourse;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Words;
import fr.retours.model.id.BodyId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the organisation that the first words of its name stand for, behind a definite article: « la Fédération » for the
 * Fédération vosgienne de gérontologie, « le foyer rural » for the foyer rural d'Ambert; when only one begins so.
 */
public final class BackReferences {
    private static final WordClass DEFINITE = new WordClass("mots-des-organismes", "devant-renvoi-defini");
    private static final WordClass NOUNS = new WordClass("mots-des-organismes", "renvois");
    private static final int LONGEST = 4;
    /** Hyphens part words, so that there may be more of them. */
    private static final int MOST_WORDS = 12;

    private static final double BEGINNING = 0.7;

    private final Words words;
    /** Where organisations are named, by the words with which a name begins, in text order. */
    private final Map<String, NamedAlike> byBeginning = new HashMap<>();

    /** Reads with which words names begin. */
    public BackReferences(Words words, Map<BodySpan, BodyId> bodies) {
        this.words = words;
        bodies.entrySet().stream()
                .filter(one -> one.getKey().isOrganisation())
                .sorted(Comparator.comparingInt(one -> one.getKey().from()))
                .forEach(one -> beginnings(one.getKey())
                        .forEach(beginning -> byBeginning
                                .computeIfAbsent(beginning, any -> new NamedAlike(new ArrayList<>(), new HashMap<>()))
                                .add(one.getKey(), one.getValue())));
    }

    /** Where names stand that begin alike, and how often each body has one. */
    private record NamedAlike(List<BodySpan> spans, Map<BodyId, List<BodySpan>> byBody) {
        void add(BodySpan span, BodyId body) {
            spans.add(span);
            byBody.computeIfAbsent(body, any -> new ArrayList<>()).add(span);
        }

        /** The first place of the only body whose name does not hold a word. */
        Optional<BodySpan> only(int at) {
            List<BodySpan> firsts = byBody.values().stream()
                    .limit(3)
                    .flatMap(named -> named.stream()
                            .filter(span -> at < span.from() || at >= span.to())
                            .limit(1))
                    .toList();
            return firsts.size() == 1 && byBody.size() < 3 ? Optional.of(firsts.getFirst()) : Optional.empty();
        }
    }

    /** « l'association Les Mains Vertes »: the word for the kind may stand before the name. */
    private Set<String> beginnings(BodySpan span) {
        var beginnings = new HashSet<String>();
        for (int from = Math.max(0, span.from() - 1); from <= span.from(); from++) {
            String name = words.folded(from, span.to());
            int end = name.indexOf(' ');
            for (int i = 0; i < MOST_WORDS && end >= 0; i++) {
                beginnings.add(name.substring(0, end));
                end = name.indexOf(' ', end + 1);
            }
        }
        return beginnings;
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
        NamedAlike called = byBeginning.get(beginning);
        return called == null ? Optional.empty() : called.only(at);
    }
}
