package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.FrenchCalendar;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.WordSections;
import fr.retours.extraction.text.TakenLetters;
import fr.retours.model.text.LatinFolding;
import fr.retours.model.time.EventDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is vaguer than a day: « mars 2014 », « de mars à juin 2014 », « printemps 2019 », « hiver 2018-2019 », « 2016 ». A
 * season in a name (« université d'été 2016 ») is part of the name, and only its year a date.
 */
final class VagueDateFinder {
    private static final String YEAR = "((?:19|20)[0-9]{2})";
    /** « hiver 2019 » may begin or end in that year; « hiver 2018-2019 » is clear. */
    private static final String WINTER = "24";

    private static final int CENTURY = 100;

    /** The EDTF numbers of months and seasons, by their folded names. */
    private final Map<String, String> numbers = new HashMap<>();

    private final Pattern unit;
    private final Pattern onlyYear;

    VagueDateFinder(KnowledgeBase knowledge) {
        WordSections words = knowledge.sections("dates");
        List<String> months = FrenchCalendar.months();
        for (int month = 0; month < months.size(); month++) {
            numbers.put(months.get(month), String.format(Locale.ROOT, "%02d", month + 1));
        }
        List<String> seasons = new ArrayList<>();
        for (var row : knowledge.table("saisons", 2).rows()) {
            seasons.add(LatinFolding.words(row.text(0)));
            numbers.put(seasons.getLast(), row.text(1));
        }
        String to = words.anyOf("annee-a-annee");
        String noSpan = "(?! ?[-–—/] ?[0-9])(?! " + to + " (?:19|20)[0-9])(?![0-9\\p{L}%°€]|[.,][0-9])";
        onlyYear = Pattern.compile("(?<![0-9\\p{L}/.,+-])(?<![0-9] [-–—] )(?<![0-9] " + to + " )" + YEAR + noSpan);
        String month = "(?<![0-9\\p{L}])(?<![0-9] )(?<![0-9]" + words.anyOf("ordinal") + " )("
                + String.join("|", months) + ")";
        String season = "(?<![0-9\\p{L}])(?<!\\b" + words.leading("saison-dans-un-nom") + ")("
                + String.join("|", seasons) + ")";
        String link =
                "(?: ?[-–—/] ?| " + words.anyOf("de-mois-en-mois") + " " + words.leading("article-de-saison") + "?)";
        String tail = " " + words.leading("devant-annee") + "?" + YEAR + "(?:(?<=(?:" + String.join("|", seasons)
                + ") [0-9]{4}) ?[-–/] ?([0-9]{2}(?:[0-9]{2})?))?" + noSpan;
        unit = Pattern.compile("(?:" + stretch(month, link) + "|" + stretch(season, link) + ")" + tail);
    }

    /** One month, or from one to another; likewise seasons. */
    private static String stretch(String name, String link) {
        return "(?:" + name + "(?: " + YEAR + ")?" + link + ")?" + name;
    }

    /** Finds them between two offsets, in text order; what lies within a day that the text names is none. */
    List<VagueMention> find(String text, int from, int to, List<DateMention> days) {
        String folded = LatinFolding.inPlace(text.substring(from, to)).replace('\n', ' ');
        List<VagueMention> found = unit.matcher(folded)
                .results()
                .flatMap(named ->
                        date(named)
                                .map(date -> new VagueMention(from + named.start(), from + named.end(), date))
                                .stream())
                .collect(Collectors.toCollection(ArrayList::new));
        var units = new TakenLetters(from);
        found.forEach(one -> units.add(one.start(), one.end()));
        Matcher year = onlyYear.matcher(folded);
        while (year.find()) {
            int start = from + year.start();
            if (units.isFree(start, start + 1)) {
                found.add(new VagueMention(start, from + year.end(), EventDate.parse(year.group(1))));
            }
        }
        var ofDays = new TakenLetters(from);
        days.forEach(day -> ofDays.add(day.start(), day.end()));
        found.removeIf(one -> !ofDays.isFree(one.start(), one.end()));
        found.sort(Comparator.comparingInt(VagueMention::start));
        return found;
    }

    private Optional<EventDate> date(MatchResult found) {
        boolean season = found.group(3) == null;
        int first = season ? 4 : 1;
        String year = found.group(7);
        String name = found.group(first + 2);
        String other = found.group(first);
        if (found.group(8) != null || WINTER.equals(numbers.get(name))) {
            return winter(numbers.get(name), year, found.group(8), other);
        }
        EventDate last = EventDate.parse(year + "-" + numbers.get(name));
        if (other == null) {
            return Optional.of(last);
        }
        return from(other, found.group(first + 1), last, Integer.parseInt(year));
    }

    /** The first one lies in the year of the last one, or else in the year before. */
    private Optional<EventDate> from(String name, @Nullable String year, EventDate last, int lastYear) {
        String number = numbers.get(name);
        String own = year == null ? Integer.toString(lastYear) : year;
        EventDate first = EventDate.parse(own + "-" + number);
        if (year == null && first.compareTo(last) > 0) {
            first = EventDate.parse(lastYear - 1 + "-" + number);
        }
        return first.compareTo(last) > 0 ? Optional.empty() : Optional.of(first.to(last));
    }

    private static Optional<EventDate> winter(
            @Nullable String number, String year, @Nullable String next, @Nullable String other) {
        if (other != null || !WINTER.equals(number)) {
            return Optional.empty();
        }
        if (next == null) {
            return Optional.of(EventDate.parse(year));
        }
        boolean follows = Integer.parseInt(next) % CENTURY == (Integer.parseInt(year) + 1) % CENTURY;
        return follows ? Optional.of(EventDate.parse(year + "-" + WINTER)) : Optional.empty();
    }
}
