package fr.retours.extraction.body;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.VerbClauses;
import fr.retours.extraction.text.Words;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds unknown names that do what only bodies do: « À Saint-Pierreville, Ardelaine a transformé une filature ». Immutable. */
public final class SubjectNames {
    private static final int SHORTEST = 4;
    private static final int LONGEST_OPENING = 7;

    private final SlotNames slots;
    private final VerbClauses clauses;
    private final Lexicon lexicon;

    private final Set<String> verbs;

    /** Makes it read names as {@code slots} does. */
    public SubjectNames(SlotNames slots, VerbClauses clauses, Lexicon lexicon, KnowledgeBase knowledge) {
        verbs = knowledge.table("verbes-de-corps", 1).first().collect(Collectors.toUnmodifiableSet());
        this.slots = slots;
        this.clauses = clauses;
        this.lexicon = lexicon;
    }

    /**
     * Finds such names that open a sentence, or stand behind its first comma: « À Brest, », « Samedi dernier, ».
     *
     * @param people words that belong to people's names
     */
    public List<BodySpan> find(Words words, BodySpans bodies, BitSet people) {
        return IntStream.range(0, words.sentenceCount())
                .boxed()
                .flatMap(sentence -> in(words, sentence, bodies, people).stream())
                .toList();
    }

    private Optional<BodySpan> in(Words words, int sentence, BodySpans bodies, BitSet people) {
        int limit = words.end(sentence);
        return openings(words, sentence)
                .filter(start -> !people.get(start))
                .boxed()
                .flatMap(start -> slots.atStart(words, start, bodies).stream())
                .filter(one -> isUnknown(words, one) && isBodyDoing(words, one.to(), limit))
                .findFirst();
    }

    /** The first word, and the one behind an opening up to a comma: « À Brest, », « Samedi dernier, ». */
    private static IntStream openings(Words words, int sentence) {
        int first = words.first(sentence);
        IntStream behind = IntStream.range(first + 1, Math.min(words.end(sentence) - 1, first + LONGEST_OPENING))
                .filter(i -> words.is(i, ","))
                .limit(1)
                .map(i -> i + 1);
        return IntStream.concat(IntStream.of(first), behind);
    }

    /** A word that no dictionary has, or several with a capital: a common one with a capital may open any sentence. */
    private boolean isUnknown(Words words, BodySpan name) {
        List<String> capitals = IntStream.range(name.from(), name.to())
                .filter(words::isCapital)
                .mapToObj(words::written)
                .toList();
        return words.written(name.from()).length() >= SHORTEST
                && capitals.stream().noneMatch(lexicon::isGivenName)
                && (capitals.size() > 1 || capitals.stream().noneMatch(lexicon::isCommonWord));
    }

    private boolean isBodyDoing(Words words, int at, int limit) {
        return at < limit
                && clauses.isFiniteVerb(words, at)
                && clauses.isThirdPerson(words, at)
                && verbs.contains(clauses.verbAt(words, at, limit).lemma());
    }
}
