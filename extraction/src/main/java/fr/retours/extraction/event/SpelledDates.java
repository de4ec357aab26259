package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.FrenchCalendar;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.PhrasePattern;
import fr.retours.extraction.lexicon.WordSections;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.model.text.LatinFolding;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds dates whose year is in words, as minutes have them: « l'an deux mil dix-neuf, le onze mars », « le six mai deux
 * mille vingt ».
 */
final class SpelledDates {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ORDINAL = Pattern.compile("(\\d)\\p{L}+");

    private final FrenchNumbers numbers;
    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> firsts;
    /** What every such date has: quicker than a pattern to say no. */
    private final Pattern sign;
    /** Groups are the year, the day, the month. */
    private final Pattern yearFirst;
    /** Groups are the day, the month, the year. */
    private final Pattern dayFirst;

    SpelledDates(KnowledgeBase knowledge) {
        numbers = new FrenchNumbers(knowledge);
        WordTable names = knowledge.table("mois", 2);
        for (WordTable.Row row : names.rows()) {
            months.put(LatinFolding.words(row.text(0)), row.integer(1));
        }
        WordSections words = knowledge.sections("dates");
        firsts = words.of("premier");
        sign = Pattern.compile("(?:" + words.anyOf("an") + " |" + words.anyOf("annee-en-lettres") + ")", FLAGS);
        String number = numbers.pattern() + "(?:[ -]" + numbers.pattern() + ")*+";
        String year = words.anyOf("annee-en-lettres") + "(?:[ -]" + numbers.pattern() + "(?!\\p{L}))*";
        String day = "(?:(?:" + String.join("|", FrenchCalendar.days()) + ") )?(" + words.anyOf("premier")
                + "|\\d{1,2}(?: ?" + words.anyOf("ordinal") + ")?|" + number + ") " + words.leading("du-mois") + "?("
                + PhrasePattern.anyOf(names.first().toList()) + ")(?!\\p{L})";
        String article = words.leading("article") + "?";
        yearFirst = Pattern.compile(
                words.anyOf("an") + " (\\d{4}|" + year + ")[ ,]+(?:" + words.leading("puis") + ")?" + article + day,
                FLAGS);
        dayFirst = Pattern.compile("(?<!\\p{L})" + article + day + " (" + year + ")", FLAGS);
    }

    /** Finds the dates between two offsets; what is no day of the calendar is none. */
    List<DateMention> find(String text, int from, int to) {
        if (!sign.matcher(text).region(from, to).find()) {
            return List.of();
        }
        return Stream.concat(
                        yearFirst
                                .matcher(text)
                                .region(from, to)
                                .results()
                                .map(found -> mention(found, found.group(2), found.group(3), found.group(1))),
                        dayFirst.matcher(text)
                                .region(from, to)
                                .results()
                                .map(found -> mention(found, found.group(1), found.group(2), found.group(3))))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<DateMention> mention(MatchResult found, String day, String month, String year) {
        OptionalInt dayNumber = firsts.contains(LatinFolding.words(day))
                ? OptionalInt.of(1)
                : numbers.read(ORDINAL.matcher(day).replaceFirst("$1"));
        OptionalInt yearNumber = numbers.read(year);
        if (dayNumber.isEmpty() || yearNumber.isEmpty()) {
            return Optional.empty();
        }
        try {
            MonthDay date = MonthDay.of(months.getOrDefault(LatinFolding.words(month), 0), dayNumber.getAsInt());
            return Optional.of(new DateMention(found.start(), found.end(), date, date, yearNumber.getAsInt(), null));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
