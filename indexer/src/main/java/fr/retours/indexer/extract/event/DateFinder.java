package fr.retours.indexer.extract.event;

import fr.retours.indexer.guard.Interruption;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.FrenchCalendar;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates written in French: « lundi 25 juin 2018 », « 1er décembre », « 19/20 octobre 2017 », « du 30 juin au 2
 * juillet », « les 19, 20 et 21 mai ». Those in figures are left to {@link NumericDates}.
 */
final class DateFinder {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("janvier", 1),
            Map.entry("janv", 1),
            Map.entry("fevrier", 2),
            Map.entry("fevr", 2),
            Map.entry("fev", 2),
            Map.entry("mars", 3),
            Map.entry("avril", 4),
            Map.entry("avr", 4),
            Map.entry("mai", 5),
            Map.entry("juin", 6),
            Map.entry("juillet", 7),
            Map.entry("juil", 7),
            Map.entry("aout", 8),
            Map.entry("septembre", 9),
            Map.entry("sept", 9),
            Map.entry("octobre", 10),
            Map.entry("oct", 10),
            Map.entry("novembre", 11),
            Map.entry("nov", 11),
            Map.entry("decembre", 12),
            Map.entry("dec", 12));
    private static final List<String> WEEKDAYS = FrenchCalendar.days();

    private static final String SPACE = "[ \\u00A0\\u202F]*";
    private static final String ITEM = "(?:(" + String.join("|", WEEKDAYS) + ")\\s+)?"
            + "(?<![\\d.,])(\\d{1,2}|premier(?= [jfmasond]))(?: ?er(?!\\p{L})|ᵉʳ)?(?![\\d%h°€]|\\s?%)"
            + "(?:\\s+(janvier|janv\\.|f[ée]vrier|f[ée]vr?\\.|mars|avril|avr\\.|mai|juin|juillet|juil\\."
            + "|ao[ûu]t|septembre|sept\\.|octobre|oct\\.|novembre|nov\\.|d[ée]cembre|d[ée]c\\.)(?!\\p{L}))?"
            + "(?:\\s+((?:19|20)\\d{2})(?!\\d))?";
    private static final String LINK = SPACE + "(?:au|et|puis|à|-|–|—|/|,|&|jusqu['’]au)" + SPACE + "(?:les?\\s+)?";
    private static final String FIRST = "premier";
    private static final Pattern ONE = Pattern.compile(ITEM, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CHAIN =
            Pattern.compile(ITEM + "(?:" + LINK + ITEM + "){0,5}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SPAN_LINK =
            Pattern.compile(SPACE + "(?:au|à|-|–|—|/|jusqu['’]au)" + SPACE + "(?:les?\\s+)?");
    /** Days named one by one (« 19 et 20 ») are one event when they follow each other this closely. */
    private static final int CLOSE_DAYS = 3;

    /** « du vendredi au dimanche 30 juin »: the first day has a weekday only. */
    private static final Pattern SINCE_WEEKDAY = Pattern.compile(
            "(?<!\\p{L})(" + String.join("|", WEEKDAYS) + ") au $", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int LONGEST_SINCE = 12;
    private static final int DAYS_OF_WEEK = 7;

    /** A leap year, in which every day of the calendar exists. */
    private static final int ANY_YEAR = 2000;

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
        var found = new ArrayList<DateMention>();
        if (!mayHoldDays(text, from, to)) {
            return found;
        }
        found.addAll(NumericDates.find(text, from, to));
        Matcher chain = CHAIN.matcher(text).region(from, to);
        chain.useTransparentBounds(true);
        while (chain.find()) {
            Interruption.check();
            if (found.stream().noneMatch(one -> one.start() < chain.end() && chain.start() < one.end())) {
                found.addAll(mentions(text, items(text, chain.start(), chain.end())));
            }
        }
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return found;
    }

    /** Returns whether there is a figure or « premier »: most sentences have neither. */
    private static boolean mayHoldDays(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char one = text.charAt(at);
            if ((one >= '0' && one <= '9')
                    || ((one == 'p' || one == 'P') && text.regionMatches(true, at, FIRST, 0, FIRST.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Reads the days of a chain; a day without a month or year takes those of the next one. */
    private static List<Item> items(String text, int from, int to) {
        var items = new ArrayList<Item>();
        Matcher matcher = ONE.matcher(text).region(from, to);
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

    private static Item item(Matcher found) {
        String weekday = found.group(1);
        String month = found.group(3);
        String year = found.group(4);
        return new Item(
                found.start(),
                found.end(),
                found.group(2).length() > 2 ? 1 : Integer.parseInt(found.group(2)),
                month == null ? 0 : MONTHS.getOrDefault(Folding.fold(month), 0),
                year == null ? null : Integer.valueOf(year),
                weekday == null ? null : DayOfWeek.of(WEEKDAYS.indexOf(Folding.fold(weekday)) + 1));
    }

    /** Joins the days of a chain to ranges; days far apart stay days of their own. */
    private static List<DateMention> mentions(String text, List<Item> items) {
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

    private static boolean isRange(String text, Item one, Item two) {
        String between = text.substring(one.end(), two.start());
        boolean said = SPAN_LINK.matcher(between).matches();
        if (said) {
            return true;
        }
        long days = ChronoUnit.DAYS.between(
                one.monthDay().atYear(ANY_YEAR), two.monthDay().atYear(ANY_YEAR));
        return days > 0 && days <= CLOSE_DAYS;
    }

    private static DateMention mention(String text, Item first, Item last) {
        DayOfWeek weekday = first.weekday();
        Matcher since = SINCE_WEEKDAY.matcher(text).region(Math.max(0, first.start() - LONGEST_SINCE), first.start());
        if (first.equals(last) && weekday != null && since.find()) {
            DayOfWeek start = DayOfWeek.of(WEEKDAYS.indexOf(Folding.fold(since.group(1))) + 1);
            int days = Math.floorMod(weekday.getValue() - start.getValue(), DAYS_OF_WEEK);
            MonthDay day = MonthDay.from(first.monthDay().atYear(ANY_YEAR).minusDays(days));
            return new DateMention(since.start(), last.end(), day, last.monthDay(), last.year(), start);
        }
        return new DateMention(
                first.start(), last.end(), first.monthDay(), last.monthDay(), last.year(), first.weekday());
    }
}
