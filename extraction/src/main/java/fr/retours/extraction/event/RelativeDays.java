package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.FrenchCalendar;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.lexicon.PhrasePattern;
import fr.retours.extraction.lexicon.WordSections;
import fr.retours.extraction.lexicon.WordTable;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TextSection;
import fr.retours.model.fact.Evidence;
import fr.retours.model.text.LatinFolding;
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
import java.util.stream.Stream;

/**
 * Finds days that a recap counts from its publication: « hier », « samedi dernier », « ce jeudi », « le week-end dernier », the
 * weekday alone where the text says what happened, « vendredi soir, les élus ont reçu », and « le vendredi 4 ». Only
 * the title, the summary and the first sentences of the body name the event's own day so.
 */
final class RelativeDays {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int FIRST = 4;
    /** How long before its publication a day may lie of which the month goes without saying. */
    private static final int MOST_DAYS = 92;

    private final Map<String, Integer> offsets;
    private final Pattern day;
    /** « vendredi soir », « de vendredi à dimanche »: groups are the first and the last weekday. */
    private final Pattern bare;
    /** « le vendredi 4 », « les samedi 12 et dimanche 13 »: groups are weekday, day and last day. */
    private final Pattern numbered;

    private final Pattern past;
    private final PhraseCues here;
    private final PhraseCues elsewhere;

    /**
     * Makes one.
     *
     * @param here what says that a sentence tells of the event
     * @param elsewhere what says that a day is that of something else
     */
    RelativeDays(PhraseCues here, PhraseCues elsewhere, KnowledgeBase knowledge) {
        this.here = here;
        this.elsewhere = elsewhere;
        WordTable counted = knowledge.table("jours-relatifs", 2);
        offsets = counted.rows().stream()
                .collect(Collectors.toUnmodifiableMap(row -> LatinFolding.words(row.text(0)), row -> row.integer(1)));
        WordSections words = knowledge.sections("dates");
        String weekday = "(" + String.join("|", FrenchCalendar.days()) + ")";
        String notDated = "(?!\\p{L})(?! \\d)";
        day = Pattern.compile(
                "(?<![\\p{L}'’])(?:(" + PhrasePattern.anyOf(counted.first().toList()) + ")(?!\\p{L})|"
                        + words.anyOf("ce-jour") + " " + weekday + notDated + "|"
                        + weekday + " " + words.anyOf("jour-dernier") + "(?!\\p{L})|("
                        + words.anyOf("fin-de-semaine") + ")(?!\\p{L}))",
                FLAGS);
        String no = "(?! \\d)(?! " + words.anyOf("jour-prochain") + ")";
        bare = Pattern.compile(
                "(?<![\\p{L}'’-])(?<!(?<!\\p{L})" + words.leading("jour-de-chaque-semaine") + ")" + weekday + "(?: "
                        + words.anyOf("de-jour-en-jour") + " " + weekday + ")?(?: " + words.anyOf("partie-du-jour")
                        + ")?(?!\\p{L})" + no,
                FLAGS);
        numbered = Pattern.compile(
                "(?<!\\p{L})" + weekday + " (\\d{1,2})(?!\\d|[.,:/h]\\d| ?h)(?:(?: " + words.anyOf("de-jour-en-jour")
                        + " |-)(?:" + weekday + " )?(\\d{1,2})(?!\\d|[.,:/h]\\d| ?h))?",
                FLAGS);
        past = Pattern.compile(
                "(?<!\\p{L})" + words.anyOf("auxiliaire") + " " + words.leading("entre-auxiliaire-et-participe")
                        + "?\\p{L}+" + words.anyOf("fins-de-participe") + "(?!\\p{L})|\\p{L}{2}"
                        + words.anyOf("fins-d-imparfait") + "(?!\\p{L})",
                FLAGS);
    }

    /** Returns the first such day; one by its weekday alone last. */
    Optional<ChosenDate> choose(AnnotatedText text, LocalDate published) {
        List<Sentence> opening = opening(text);
        return opening.stream()
                .flatMap(sentence -> in(text, sentence, published).stream())
                .findFirst()
                .or(() -> opening.stream()
                        .filter(sentence -> tellsPast(text.textOf(sentence)))
                        .flatMap(sentence ->
                                numbered(text, sentence, published).or(() -> bare(text, sentence, published)).stream())
                        .findFirst());
    }

    /** Reads the day that words tell which somebody else found. */
    Optional<EventDate> read(AnnotatedText text, Evidence words, LocalDate published) {
        var stretch = new Sentence(words.start(), words.end(), TextSection.TITLE, false, -1, List.of());
        return in(text, stretch, published)
                .or(() -> numbered(text, stretch, published))
                .or(() -> bare(text, stretch, published))
                .map(ChosenDate::date);
    }

    private boolean tellsPast(String sentence) {
        return !elsewhere.standIn(sentence)
                && (here.standIn(sentence) || past.matcher(sentence).find());
    }

    private Optional<ChosenDate> numbered(AnnotatedText text, Sentence sentence, LocalDate published) {
        Matcher found = in(numbered, text, sentence);
        if (!found.find()) {
            return Optional.empty();
        }
        int last = Integer.parseInt(found.group(found.group(4) == null ? 2 : 4));
        return Stream.iterate(published, one -> one.minusDays(1))
                .limit(MOST_DAYS)
                .filter(one -> one.getDayOfMonth() == Integer.parseInt(found.group(2))
                        && one.getDayOfWeek() == weekday(found.group(1)))
                .findFirst()
                .map(first -> EventDate.days(first, first.plusDays(Math.max(0, last - first.getDayOfMonth()))))
                .map(date -> new ChosenDate(date, sentence, BuiltInRule.RELATIVE_DATE.reason(found.group())));
    }

    private Optional<ChosenDate> bare(AnnotatedText text, Sentence sentence, LocalDate published) {
        Matcher found = in(bare, text, sentence);
        if (!found.find()) {
            return Optional.empty();
        }
        DayOfWeek first = weekday(found.group(1));
        LocalDate last = published.with(
                TemporalAdjusters.previousOrSame(found.group(2) == null ? first : weekday(found.group(2))));
        EventDate date = EventDate.days(last.with(TemporalAdjusters.previousOrSame(first)), last);
        return Optional.of(new ChosenDate(date, sentence, BuiltInRule.RELATIVE_DATE.reason(found.group())));
    }

    private static Matcher in(Pattern pattern, AnnotatedText text, Sentence sentence) {
        Matcher found = pattern.matcher(text.text()).region(sentence.start(), sentence.end());
        return found.useTransparentBounds(true);
    }

    private static DayOfWeek weekday(String written) {
        return DayOfWeek.of(FrenchCalendar.days().indexOf(LatinFolding.words(written)) + 1);
    }

    private static List<Sentence> opening(AnnotatedText text) {
        List<Sentence> body = text.in(TextSection.BODY).limit(FIRST).toList();
        return text.sentences().stream()
                .filter(one -> one.section() != TextSection.BODY || body.contains(one))
                .toList();
    }

    private Optional<ChosenDate> in(AnnotatedText text, Sentence sentence, LocalDate published) {
        Matcher found = in(day, text, sentence);
        return found.find()
                ? Optional.of(new ChosenDate(
                        date(found, published), sentence, BuiltInRule.RELATIVE_DATE.reason(found.group())))
                : Optional.empty();
    }

    private EventDate date(Matcher found, LocalDate published) {
        String counted = found.group(1);
        if (counted != null) {
            LocalDate date = published.plusDays(offsets.getOrDefault(LatinFolding.words(counted), 0));
            return EventDate.days(date, date);
        }
        String weekday = found.group(2) == null ? found.group(3) : found.group(2);
        if (weekday == null) {
            LocalDate saturday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            return EventDate.days(saturday, saturday.plusDays(1));
        }
        DayOfWeek of = weekday(weekday);
        LocalDate date = published.with(
                found.group(2) == null ? TemporalAdjusters.previous(of) : TemporalAdjusters.previousOrSame(of));
        return EventDate.days(date, date);
    }
}
