package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.model.text.LatinFolding;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells by the words before a month, season or year whether it is the date of the event itself: the nearest word for an event
 * or for its taking place counts, unless a word for something else stands between it and the date. Clauses are
 * those of {@link #clause}.
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
    private static final String BLANK = " ";

    private final PhraseCues held;
    private final PhraseCues arranged;
    private final PhraseCues stories;
    private final PhraseCues topics;
    private final PhraseCues others;
    private final PhraseCues earlier;
    private final PhraseCues openers;
    private final PhraseCues nouns;
    /** Words that are as often used of something else. */
    private final PhraseCues vagueNouns;

    private final EventNouns leading;

    VagueDateCues(EventNouns leading, KnowledgeBase knowledge) {
        Map<String, List<String>> phrases = knowledge.table("dates-vagues", 2).rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.text(1), Collectors.mapping(row -> row.text(0), Collectors.toList())));
        Function<String, Stream<String>> ofSort = sort -> phrases.getOrDefault(sort, List.of()).stream();
        this.held = new PhraseCues(ofSort.apply("tenue"));
        this.arranged = new PhraseCues(ofSort.apply("participe"));
        this.stories = new PhraseCues(ofSort.apply("recit"));
        this.topics = new PhraseCues(ofSort.apply("sujet"));
        this.others = new PhraseCues(ofSort.apply("autre"));
        this.earlier = new PhraseCues(ofSort.apply("ancienne"));
        this.openers = new PhraseCues(ofSort.apply("devant"));
        this.nouns = new PhraseCues(Stream.concat(ofSort.apply("moment"), leading.firm()));
        this.vagueNouns = new PhraseCues(leading.ambiguous());
        this.leading = leading;
    }

    /** Returns the last clause of what stands before a date, folded; a bracket or comma right before the date aside. */
    static String clause(String before) {
        String bare = TRAILING.matcher(before).replaceFirst("");
        int from = 0;
        Matcher end = CLAUSE_END.matcher(bare);
        while (end.find()) {
            from = end.end();
        }
        return PhraseCues.spaced(bare.substring(from));
    }

    /** Returns how the last clause before a date ties it to an event. */
    Tie tie(String clause) {
        int verb = Math.max(held.endOfLast(clause), endOfArranged(clause));
        int noun = nouns.endOfLast(clause);
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
        int vague = vagueNouns.endOfLast(clause);
        return vague >= 0 && clause.substring(vague).isBlank() ? Tie.NAMED : Tie.NONE;
    }

    /** Returns whether a title promises the tale of an event, and nothing in the date's clause that it is of something else. */
    boolean isOfTitle(String title, String clause) {
        boolean event = tellsEvent(title) || stories.standIn(title);
        return event && !others.standIn(clause.substring(Math.max(0, nouns.endOfLast(clause))));
    }

    /** Returns whether a sentence begins with a date, behind which it tells at once of an event that took place. */
    boolean opens(String before, String behind) {
        boolean first = Arrays.stream(LatinFolding.words(before).split(BLANK, -1))
                .allMatch(word -> word.isEmpty() || openers.standIn(word));
        List<String> words = List.of(LatinFolding.words(behind).split(BLANK, -1));
        return first && held.standIn(String.join(BLANK, words.subList(0, Math.min(words.size(), MOST_WORDS + 2))));
    }

    /** Returns whether an event of another year is spoken of. */
    boolean isEarlier(String before) {
        return earlier.standIn(before);
    }

    private boolean isFree(String between, boolean ofNoun) {
        long words = Arrays.stream(between.strip().split(BLANK, -1)).count();
        return words <= MOST_WORDS
                && between.chars().noneMatch(Character::isDigit)
                && !others.standIn(between)
                && !(ofNoun && topics.standIn(between));
    }

    /** Returns where the last word for arranging ends that has one for an event somewhere before it, or -1. */
    private int endOfArranged(String clause) {
        int end = arranged.endOfLast(clause);
        return end >= 0 && tellsEvent(clause.substring(0, end)) ? end : -1;
    }

    private boolean tellsEvent(String words) {
        return nouns.standIn(words) || vagueNouns.standIn(words);
    }
}
