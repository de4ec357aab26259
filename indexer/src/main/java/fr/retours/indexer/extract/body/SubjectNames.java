package fr.retours.indexer.extract.body;

import fr.retours.indexer.extract.text.Clauses;
import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.extract.text.Words;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.lexicon.WordClass;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds unknown names that do what only bodies do: « À Saint-Pierreville, Ardelaine a transformé une filature ». Immutable. */
public final class SubjectNames {
    private static final WordClass BEFORE_PLACE = new WordClass("noms-d-organismes", "devant-un-lieu");
    private static final int SHORTEST = 4;
    private static final int LONGEST_OPENING = 7;

    private final SlotNames slots;
    private final Clauses clauses;
    private final Lexicon lexicon;

    private final Set<String> verbs;

    /** Makes it read names as {@code slots} does. */
    public SubjectNames(SlotNames slots, Clauses clauses, Lexicon lexicon, KnowledgeBase knowledge) {
        verbs = knowledge.table("verbes-de-corps", 1).first().collect(Collectors.toUnmodifiableSet());
        this.slots = slots;
        this.clauses = clauses;
        this.lexicon = lexicon;
    }

    /**
     * Finds such names that open a sentence, or stand behind « À Brest, ».
     *
     * @param people words that belong to people's names
     */
    public List<BodySpan> find(Words words, BodySpans bodies, BitSet people) {
        var found = new ArrayList<BodySpan>();
        for (int sentence = 0; sentence < words.sentenceCount(); sentence++) {
            int start = opening(words, sentence);
            int limit = words.end(sentence);
            if (start < limit && !people.get(start)) {
                Optional<BodySpan> name = slots.atStart(words, start, bodies)
                        .filter(one -> isUnknown(words, one) && isBodyDoing(words, one.to(), limit));
                if (name.isPresent()) {
                    found.add(name.get());
                }
            }
        }
        return found;
    }

    private int opening(Words words, int sentence) {
        int first = words.first(sentence);
        int limit = Math.min(words.end(sentence), first + LONGEST_OPENING);
        if (first < limit && words.in(first, BEFORE_PLACE)) {
            for (int i = first + 1; i < limit; i++) {
                if (words.is(i, ",")) {
                    return i + 1;
                }
            }
        }
        return first;
    }

    /** A word that no dictionary has: a common one with a capital may open any sentence. */
    private boolean isUnknown(Words words, BodySpan name) {
        return words.written(name.from()).length() >= SHORTEST
                && IntStream.range(name.from(), name.to())
                        .filter(words::isCapital)
                        .mapToObj(words::written)
                        .noneMatch(word -> lexicon.isGivenName(word) || lexicon.isCommonWord(word));
    }

    private boolean isBodyDoing(Words words, int at, int limit) {
        return at < limit
                && clauses.isFiniteVerb(words, at)
                && clauses.isThirdPerson(words, at)
                && verbs.contains(clauses.verbAt(words, at, limit).lemma());
    }
}
