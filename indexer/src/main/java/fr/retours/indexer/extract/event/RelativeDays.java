package fr.retours.indexer.extract.event;

import fr.retours.indexer.extract.text.AnnotatedText;
import fr.retours.indexer.extract.text.BuiltInRule;
import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.lexicon.Folding;
import fr.retours.indexer.lexicon.FrenchCalendar;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.lexicon.PhrasePattern;
import fr.retours.indexer.lexicon.WordSections;
import fr.retours.indexer.lexicon.WordTable;
import fr.retours.model.time.EventDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds days that a recap counts from its publication: « hier », « samedi dernier », « ce jeudi », « le week-end dernier ». Only
 * the title, the summary and the first sentences of the body name the event's own day so.
 */
final class RelativeDays {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int FIRST = 4;

    private final Map<String, Integer> offsets;
    private final Pattern day;

    RelativeDays(KnowledgeBase knowledge) {
        WordTable counted = knowledge.table("jours-relatifs", 2);
        offsets = counted.rows().stream()
                .collect(Collectors.toUnmodifiableMap(row -> Folding.fold(row.text(0)), row -> row.integer(1)));
        WordSections words = knowledge.sections("dates");
        String weekday = "(" + String.join("|", FrenchCalendar.days()) + ")";
        String notDated = "(?!\\p{L})(?! \\d)";
        day = Pattern.compile(
                "(?<![\\p{L}'’])(?:(" + PhrasePattern.anyOf(counted.first().toList()) + ")(?!\\p{L})|"
                        + words.anyOf("ce-jour") + " " + weekday + notDated + "|"
                        + weekday + " " + words.anyOf("jour-dernier") + "(?!\\p{L})|("
                        + words.anyOf("fin-de-semaine") + ")(?!\\p{L}))",
                FLAGS);
    }

    /** Returns the first such day. */
    Optional<ChosenDate> choose(AnnotatedText text, LocalDate published) {
        return opening(text).stream()
                .flatMap(sentence -> in(text, sentence, published).stream())
                .findFirst();
    }

    private static List<Sentence> opening(AnnotatedText text) {
        List<Sentence> body = text.in(Section.BODY).limit(FIRST).toList();
        return text.sentences().stream()
                .filter(one -> one.section() != Section.BODY || body.contains(one))
                .toList();
    }

    private Optional<ChosenDate> in(AnnotatedText text, Sentence sentence, LocalDate published) {
        Matcher found = day.matcher(text.text()).region(sentence.start(), sentence.end());
        found.useTransparentBounds(true);
        return found.find()
                ? Optional.of(new ChosenDate(
                        date(found, published), sentence, BuiltInRule.RELATIVE_DATE.reason(found.group())))
                : Optional.empty();
    }

    private EventDate date(Matcher found, LocalDate published) {
        String counted = found.group(1);
        if (counted != null) {
            LocalDate date = published.plusDays(offsets.getOrDefault(Folding.fold(counted), 0));
            return EventDate.days(date, date);
        }
        String weekday = found.group(2) == null ? found.group(3) : found.group(2);
        if (weekday == null) {
            LocalDate saturday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            return EventDate.days(saturday, saturday.plusDays(1));
        }
        DayOfWeek of = DayOfWeek.of(FrenchCalendar.days().indexOf(Folding.fold(weekday)) + 1);
        LocalDate date = published.with(
                found.group(2) == null ? TemporalAdjusters.previous(of) : TemporalAdjusters.previousOrSame(of));
        return EventDate.days(date, date);
    }
}
