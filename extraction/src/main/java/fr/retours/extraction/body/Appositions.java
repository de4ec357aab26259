package fr.retours.extraction.body;

import fr.retours.extraction.body.OrganisationMention.Rule;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordClass;
import fr.retours.extraction.text.Lexicon;
import fr.retours.extraction.text.PhraseSet;
import fr.retours.extraction.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds names that a word for a kind of body explains: « Oncimè, société coopérative basée à Lorient », « La Draille, une
 * épicerie gérée par ses clients ». Immutable.
 */
final class Appositions {
    private static final WordClass BEFORE_KIND = new WordClass("noms-d-organismes", "devant-un-genre");
    private static final WordClass CIVILITIES = new WordClass("noms-d-organismes", "civilites");
    private static final WordClass PREPOSITIONS = new WordClass("noms-d-organismes", "pas-au-debut-d-un-nom");

    /** Before these the word for a kind is a subject: « À Quimper, un tiers-lieu a vu le jour ». */
    private static final WordClass VERBS = new WordClass("noms-d-organismes", "verbe-du-genre");

    private static final int MOST_BEFORE_KIND = 3;
    private static final int LONGEST = 8;
    private static final int SHORTEST = 3;

    private final NameExtent extent;
    private final Lexicon lexicon;
    private final PhraseSet<Boolean> kinds;
    private final PhraseSet<Boolean> never;

    private final Set<String> concepts;

    Appositions(Lexicon lexicon, NameExtent extent, KnowledgeBase knowledge) {
        concepts = knowledge.table("sigles-communs", 1).foldedSet();
        this.lexicon = lexicon;
        this.extent = extent;
        kinds = PhraseSet.of(knowledge.table("organisations-apposees", 1).first());
        never = PhraseSet.of(knowledge.table("pas-des-organisations", 1).first());
    }

    /** Adds the names explained to the organisations found so far; the result is in order, not overlapping. */
    List<OrganisationMention> complete(Words words, List<OrganisationMention> found) {
        BitSet taken = OrganisationMention.words(found);
        var all = new ArrayList<>(found);
        for (int comma = 1; comma + 1 < words.size(); comma++) {
            if (words.is(comma, ",") && words.isWord(comma - 1)) {
                int kind = kind(words, comma + 1, taken);
                int start = kind < 0 ? comma : nameStart(words, comma, taken);
                if (start < comma) {
                    all.removeIf(one -> one.from() == kind);
                    all.add(new OrganisationMention(start, comma, Rule.APPOSITION, null));
                }
            }
        }
        all.sort(Comparator.comparingInt(OrganisationMention::from));
        return List.copyOf(all);
    }

    /**
     * Returns where the word for the kind stands that explains what is before, or -1. An article and adjectives may stand
     * before it; it names no body of its own, save as a legal form with a place: « Cévennes Libres, jeune SCIC de Florac ».
     */
    private int kind(Words words, int from, BitSet taken) {
        int limit = Math.min(words.end(words.sentenceOf(from)), from + MOST_BEFORE_KIND);
        for (int i = from; i < limit; i++) {
            boolean lower = !words.isCapital(i) || words.isAllCapitals(i);
            var kind = lower ? kinds.longestAt(words, i) : Optional.<PhraseSet.Match<Boolean>>empty();
            if (kind.isPresent()) {
                int next = kind.get().end();
                if (next < words.size() && words.in(next, VERBS)) {
                    return -1;
                }
                boolean ofPlace = taken.get(i)
                        && next < words.size()
                        && words.grammar().of().contains(words.folded(next));
                return (!taken.get(i) && !taken.get(next) && !words.isCapital(next))
                                || (ofPlace && words.isAllCapitals(i))
                        ? i
                        : -1;
            }
            boolean before = words.in(i, BEFORE_KIND)
                    || words.tag(i).equals("ADJ")
                    || words.tag(i).equals("NUM");
            if (taken.get(i) || !before) {
                return -1;
            }
        }
        return -1;
    }

    /** Returns the first word of the name that ends at a comma; the comma when none does. */
    private int nameStart(Words words, int comma, BitSet taken) {
        int first = Math.max(words.first(words.sentenceOf(comma)), comma - LONGEST);
        for (int start = first; start < comma; start++) {
            boolean opens = words.isCapital(start)
                    && !isFrontedPlace(words, start)
                    && !words.in(start, PREPOSITIONS)
                    && (start <= first + 1 || !words.isCapital(start - 1))
                    && extent.name(words, start) == comma;
            if (opens) {
                return isName(words, start, comma, taken) ? start : comma;
            }
        }
        return comma;
    }

    /** « À Pont-Audemer, la foncière a racheté… »: where, not who. */
    private static boolean isFrontedPlace(Words words, int start) {
        int before = start - 1;
        return before >= 0
                && before == words.first(words.sentenceOf(start))
                && words.grammar().where().contains(words.folded(before));
    }

    private boolean isName(Words words, int start, int end, BitSet taken) {
        if (!taken.get(start, end).isEmpty()
                || never.startsAt(words, start)
                || (start > 0 && words.in(start - 1, CIVILITIES))
                || (end - start == 1 && concepts.contains(words.folded(start)))) {
            return false;
        }
        return !isLikeSomeone(words, start, end) && isTelling(words, start, end);
    }

    private boolean isLikeSomeone(Words words, int start, int end) {
        return end - start > 1 && IntStream.range(start, end).anyMatch(i -> lexicon.isGivenNameOnly(words.written(i)));
    }

    /** A word that is no common one, or several words with a capital. */
    private boolean isTelling(Words words, int start, int end) {
        int capitals = 0;
        boolean unknown = false;
        for (int i = start; i < end; i++) {
            capitals += words.isCapital(i) ? 1 : 0;
            String word = words.written(i);
            unknown |= words.isCapital(i) && word.length() >= SHORTEST && !lexicon.isCommonWord(word);
        }
        return unknown || capitals > 1;
    }
}
