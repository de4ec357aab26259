package fr.retours.extraction.event;

import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TextSection;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the days that paragraphs open with where a text tells one meeting after another: a diary, a letter of news, the account of a
 * season. A text whose title gives a
 * day tells one meeting, whatever else it dates, and days that only end a text are its next dates.
 */
final class MeetingDays {
    /** With so many a text tells several meetings; two may be the days of one. */
    private static final int FEWEST = 3;
    /** Days of one meeting follow each other this closely, in days of the year. */
    private static final int CLOSE = 3;
    /** How far behind the beginning of its line a day opens it. */
    private static final int OPENING = 8;
    /** The part of a text, from 0 to 1, that such paragraphs make up at least. */
    private static final double MOST = 0.6;

    private static final int ANY_YEAR = 2000;

    private final DateFinder finder;

    MeetingDays(DateFinder finder) {
        this.finder = finder;
    }

    /** Returns the sentences that open the meetings of a text which tells several; empty for any other. */
    List<Sentence> openings(AnnotatedText text) {
        boolean titled = text.in(TextSection.TITLE)
                .anyMatch(
                        one -> !finder.find(text.text(), one.start(), one.end()).isEmpty());
        if (titled) {
            return List.of();
        }
        var days = new TreeMap<Integer, Sentence>();
        List<Sentence> openings = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            if (sentence.section() == TextSection.BODY && opensLine(text, sentence)) {
                day(text, sentence).ifPresent(day -> {
                    if (days.subMap(day - CLOSE, true, day + CLOSE, true).isEmpty()) {
                        openings.add(sentence);
                    }
                    days.putIfAbsent(day, sentence);
                });
            }
        }
        int end = text.text().length();
        return openings.size() >= FEWEST && end - openings.getFirst().start() >= MOST * end ? openings : List.of();
    }

    private static boolean opensLine(AnnotatedText text, Sentence sentence) {
        return sentence.start() == 0 || text.text().charAt(sentence.start() - 1) == '\n';
    }

    private Optional<Integer> day(AnnotatedText text, Sentence sentence) {
        return finder.find(text.text(), sentence.start(), sentence.end()).stream()
                .findFirst()
                .filter(one -> one.start() - sentence.start() <= OPENING)
                .map(DateMention::first)
                .map(MeetingDays::dayOfYear);
    }

    private static int dayOfYear(MonthDay day) {
        return day.atYear(ANY_YEAR).getDayOfYear();
    }
}
