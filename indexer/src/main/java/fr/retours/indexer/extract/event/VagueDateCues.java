package fr.retours.indexer.extract.event;

import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.WordTable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by the words before a month, season or year whether it is the date of the event told: the nearest word for an event
 * or for its taking place counts, unless a word for something else stands between it and the date. Texts are folded, in
 * blanks.
 */
final class VagueDateCues {
    /** What says that the event was then; the firmest first. */
    enum Tie {
        /** That it took place. */
        HELD,
        /** A word for an event with nothing but « du », « organisé en » behind it. */
        NAMED,
        /** A word for an event that has the date somewhere in what describes it. */
        DESCRIBED,
        /** Nothing. */
        NONE
    }

    private static final Pattern CLAUSE_END = Pattern.compile("[.:;!?|()«»\"–—]| - ");
    private static final Pattern TRAILING = Pattern.compile("[\\s,:(–—-]+$");
    private static final int MOST_WORDS = 8;
    private static final String ANY = " ";

    private final Set<String> held = phrases("tenue");
    private final Set<String> arranged = phrases("participe");
    private final Set<String> stories = phrases("recit");
    private final Set<String> topics = phrases("sujet");
    private final Set<String> others = phrases("autre");
    private final Set<String> earlier = phrases("ancienne");
    private final Set<String> openers = phrases("devant");
    private final Set<String> nouns = new HashSet<>(phrases("moment"));
    /** Words that are as often used of something else. */
    private final Set<String> vagueNouns = new HashSet<>();

    private final EventNouns leading = new EventNouns();

    VagueDateCues() {
        for (var row : WordTable.read("extract/evenements.tsv", 2).rows()) {
            (row.text(2).equals("partie") ? vagueNouns : nouns).add(spaced(row.text(0)));
        }
    }

    private static Set<String> phrases(String sort) {
        Set<String> phrases = new HashSet<>();
        WordTable.read("extract/dates-vagues.tsv", 2).rows().stream()
                .filter(row -> row.text(1).equals(sort))
                .forEach(row -> phrases.add(spaced(row.text(0))));
        return phrases;
    }

    /** Folds a text and puts it in blanks. */
    static String spaced(String text) {
        return ANY + Folding.fold(text) + ANY;
    }

    /** Returns the last clause of what stands before a date, folded; a bracket or comma right before the date aside. */
    static String clause(String before) {
        String bare = TRAILING.matcher(before).replaceFirst("");
        int from = 0;
        Matcher end = CLAUSE_END.matcher(bare);
        while (end.find()) {
            from = end.end();
        }
        return spaced(bare.substring(from));
    }

    /** Returns how the last clause before a date ties it to an event. */
    Tie tie(String before) {
        String clause = clause(before);
        int verb = Math.max(endOfLast(held, clause), endOfLastBehind(arranged, clause));
        int noun = endOfLast(nouns, clause);
        if (verb >= noun && verb >= 0) {
            return isFree(clause.substring(verb), false) ? Tie.HELD : Tie.NONE;
        }
        if (leading.endAt(clause.strip())) {
            return Tie.NAMED;
        }
        if (noun >= 0) {
            String between = clause.substring(noun);
            return between.isBlank() ? Tie.NAMED : isFree(between, true) ? Tie.DESCRIBED : Tie.NONE;
        }
        int vague = endOfLast(vagueNouns, clause);
        return vague >= 0 && clause.substring(vague).isBlank() ? Tie.NAMED : Tie.NONE;
    }

    /** Returns whether a title promises the tale of an event, and nothing in the date's clause that it is of something else. */
    boolean isOfTitle(String title, String before) {
        String folded = spaced(title);
        String clause = clause(before);
        int noun = Math.max(0, endOfLast(nouns, clause));
        boolean event = holdsAny(nouns, folded) || holdsAny(vagueNouns, folded) || holdsAny(stories, folded);
        return event && !holdsAny(others, clause.substring(Math.max(0, noun - 1)));
    }

    /** Returns whether a sentence begins with a date, behind which it tells at once of an event that took place. */
    boolean opens(String before, String behind) {
        boolean first = Arrays.stream(Folding.fold(before).split(ANY, -1))
                .allMatch(word -> word.isEmpty() || openers.contains(ANY + word + ANY));
        List<String> words = List.of(Folding.fold(behind).split(ANY, -1));
        String next = spaced(String.join(ANY, words.subList(0, Math.min(words.size(), MOST_WORDS + 2))));
        return first && holdsAny(held, next);
    }

    /** Returns whether an event of another year is spoken of. */
    boolean isEarlier(String before) {
        return holdsAny(earlier, spaced(before));
    }

    private boolean isFree(String between, boolean ofNoun) {
        long words = Arrays.stream(between.strip().split(ANY, -1)).count();
        return words <= MOST_WORDS
                && between.chars().noneMatch(Character::isDigit)
                && !holdsAny(others, between)
                && !(ofNoun && holdsAny(topics, between));
    }

    private static boolean holdsAny(Set<String> phrases, String folded) {
        return phrases.stream().anyMatch(folded::contains);
    }

    /** Returns the offset of the blank behind the last phrase in a clause, or -1. */
    private static int endOfLast(Set<String> phrases, String clause) {
        return phrases.stream()
                .mapToInt(phrase -> {
                    int at = clause.lastIndexOf(phrase);
                    return at < 0 ? -1 : at + phrase.length() - 1;
                })
                .max()
                .orElse(-1);
    }

    /** The same for words that need one for an event somewhere before them. */
    private int endOfLastBehind(Set<String> phrases, String clause) {
        int end = endOfLast(phrases, clause);
        return end >= 0
                        && (holdsAny(nouns, clause.substring(0, end + 1))
                                || holdsAny(vagueNouns, clause.substring(0, end + 1)))
                ? end
                : -1;
    }
}
