package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.FrenchCalendar;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.PhrasePattern;
import fr.retours.extraction.lexicon.WordSections;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.text.InterruptionCheck;
import fr.retours.extraction.text.TakenLetters;
import fr.retours.model.text.LatinFolding;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates written in French: « lundi 25 juin 2018 », « 1er décembre », « 19/20 octobre 2017 », « du 30 juin au 2
 * juillet », « les 19, 20 et 21 mai ». Those in figures are left to {@link NumericDates}, those in words to {@link SpelledDates}.
 */
final class DateFinder {
    private static final List<String> WEEKDAYS = FrenchCalendar.days();

    private static final String SPACE = "[ \\u00A0\\u202F]*";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    /** Days named one by one (« 19 et 20 ») are one event when they follow each other this closely. */
    private static final int CLOSE_DAYS = 3;

    private static final int LONGEST_SINCE = 12;
    private static final int DAYS_OF_WEEK = 7;

    /** A leap year, in which every day of the calendar exists. */
    private static final int ANY_YEAR = 2000;

    private final Map<String, Integer> months = new HashMap<>();
    private final List<String> firsts;
    private final NumericDates numeric;
    private final SpelledDates spelled;
    private final Pattern one;
    private final Pattern chain;
    private final Pattern spanLink;
    /** « du vendredi au dimanche 30 juin »: the first day has a weekday only. */
    private final Pattern sinceWeekday;

    DateFinder(KnowledgeBase knowledge) {
        WordTable names = knowledge.table("mois", 2);
        for (WordTable.Row row : names.rows()) {
            months.put(LatinFolding.words(row.text(0)), row.integer(1));
        }
        WordSections words = knowledge.sections("dates");
        firsts = words.written("premier");
        numeric = new NumericDates(knowledge);
        spelled = new SpelledDates(knowledge);
        String item = item(names.first().toList(), words);
        String article = SPACE + words.leading("article").replace(" ", "\\s+") + "?";
        String hour = "(?:,? " + words.anyOf("a-l-heure") + " \\d{1,2} ?h(?:\\d{2})?)?";
        String to = hour + SPACE + "(?:" + words.anyOf("jusqu'au") + "|-|–|—|/";
        String and = "|,|&|" + words.anyOf("puis");
        one = Pattern.compile(item, FLAGS);
        chain = Pattern.compile(item + "(?:" + to + and + ")" + article + item + "){0,5}", FLAGS);
        spanLink = Pattern.compile(to + ")" + article);
        sinceWeekday = Pattern.compile(
                "(?<!\\p{L})(" + String.join("|", WEEKDAYS) + ") " + words.anyOf("jour-de-semaine-au") + " $", FLAGS);
    }

    /** « mercredi 1er mars 2017 »: groups are the weekday, the day, the month, the year. */
    private static String item(List<String> months, WordSections words) {
        String initials =
                months.stream().map(name -> name.substring(0, 1)).distinct().collect(Collectors.joining("", "[", "]"));
        return "(?:(" + String.join("|", WEEKDAYS) + ")\\s+)?"
                + "(?<![\\d.,])(\\d{1,2}|" + words.anyOf("premier") + "(?= " + initials
                + "))(?: ?"
                + words.anyOf("ordinal") + "(?!\\p{L})|ᵉʳ)?(?![\\d%h°€]|\\s?%)"
                + "(?:\\s+(" + PhrasePattern.anyOf(months) + ")(?!\\p{L}))?"
                + "(?:\\s+((?:19|20)\\d{2})(?!\\d))?";
    }

    private record Item(
            int start,
            int end,
            int day,
            int month,
            @Nullable Integer year,
            @Nullable DayOfWeek weekday) {
        MonthDay monthDay() {
            return MonthDay.of(month, day);
        }

        boolean exists() {
            return day > 0 && day <= Month.of(month).maxLength();
        }

        Item with(int otherMonth, @Nullable Integer otherYear) {
            return new Item(start, end, day, otherMonth, otherYear, weekday);
        }
    }

    /** Finds the dates between two offsets, in text order. */
    List<DateMention> find(String text, int from, int to) {
        var found = new ArrayList<>(spelled.find(text, from, to));
        if (!mayHoldDays(text, from, to)) {
            return found;
        }
        var taken = new TakenLetters(from);
        found.forEach(one -> taken.add(one.start(), one.end()));
        numeric.find(text, from, to).stream()
                .filter(one -> taken.isFree(one.start(), one.end()))
                .toList()
                .forEach(one -> {
                    found.add(one);
                    taken.add(one.start(), one.end());
                });
        Matcher days = chain.matcher(text).region(from, to);
        days.useTransparentBounds(true);
        while (days.find()) {
            InterruptionCheck.check();
            if (taken.isFree(days.start(), days.end())) {
                found.addAll(mentions(text, items(text, days.start(), days.end())));
            }
        }
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    /** Returns whether there is a figure or « premier »: most sentences have neither. */
    private boolean mayHoldDays(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char letter = text.charAt(at);
            if ((letter >= '0' && letter <= '9') || (Character.isLetter(letter) && isFirst(text, at))) {
                return true;
            }
        }
        return false;
    }

    private boolean isFirst(String text, int at) {
        for (String word : firsts) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Reads the days of a chain; a day without a month or year takes those of the next one. */
    private List<Item> items(String text, int from, int to) {
        var items = new ArrayList<Item>();
        Matcher matcher = one.matcher(text).region(from, to);
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            items.add(item(matcher));
        }
        while (!items.isEmpty() && items.getLast().month() == 0) {
            items.removeLast();
        }
        for (int i = items.size() - 2; i >= 0; i--) {
            Item next = items.get(i + 1);
            Item item = items.get(i);
            Integer year = item.year() == null ? next.year() : item.year();
            items.set(i, item.with(item.month() == 0 ? next.month() : item.month(), year));
        }
        items.removeIf(item -> !item.exists());
        return items;
    }

    private Item item(Matcher found) {
        String weekday = found.group(1);
        String month = found.group(3);
        String year = found.group(4);
        return new Item(
                found.start(),
                found.end(),
                found.group(2).length() > 2 ? 1 : Integer.parseInt(found.group(2)),
                month == null ? 0 : months.getOrDefault(LatinFolding.words(month), 0),
                year == null ? null : Integer.valueOf(year),
                weekday == null ? null : DayOfWeek.of(WEEKDAYS.indexOf(LatinFolding.words(weekday)) + 1));
    }

    /** Joins the days of a chain to ranges; days far apart stay days of their own. */
    private List<DateMention> mentions(String text, List<Item> items) {
        var mentions = new ArrayList<DateMention>();
        int first = 0;
        for (int i = 0; i < items.size(); i++) {
            boolean joined = i + 1 < items.size() && isRange(text, items.get(i), items.get(i + 1));
            if (!joined) {
                mentions.add(mention(text, items.get(first), items.get(i)));
                first = i + 1;
            }
        }
        return mentions;
    }

    private boolean isRange(String text, Item first, Item second) {
        String between = text.substring(first.end(), second.start());
        boolean said = spanLink.matcher(between).matches();
        if (said) {
            return true;
        }
        long days = ChronoUnit.DAYS.between(
                first.monthDay().atYear(ANY_YEAR), second.monthDay().atYear(ANY_YEAR));
        return days > 0 && days <= CLOSE_DAYS;
    }

    private DateMention mention(String text, Item first, Item last) {
        DayOfWeek weekday = first.weekday();
        Matcher since = sinceWeekday.matcher(text).region(Math.max(0, first.start() - LONGEST_SINCE), first.start());
        if (first.equals(last) && weekday != null && since.find()) {
            DayOfWeek start = DayOfWeek.of(WEEKDAYS.indexOf(LatinFolding.words(since.group(1))) + 1);
            int days = Math.floorMod(weekday.getValue() - start.getValue(), DAYS_OF_WEEK);
            MonthDay day = MonthDay.from(first.monthDay().atYear(ANY_YEAR).minusDays(days));
            return new DateMention(since.start(), last.end(), day, last.monthDay(), last.year(), start);
        }
        return new DateMention(
                first.start(), last.end(), first.monthDay(), last.monthDay(), last.year(), first.weekday());
    }
}
