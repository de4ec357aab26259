package fr.retours.extraction.event;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TextSection;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Recap;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the days of the event among all that a recap names: the title's, else those that a sentence ties to the event.
 * A missing year comes from the title, the day of publication, the nearest full date, or the year named anywhere that the
 * weekday fits; where none is to be had, {@link VagueDates} may know the month, season or year.
 */
final class EventDates {
    private static final Pattern YEAR = Pattern.compile("(?<![\\d-])((?:19|20)\\d{2})(?![\\d-])");
    private static final int HAPPENED_THEN = 5;
    private static final int TITLE = 100;
    private static final int TIED = 5;
    private static final int NAMED = 3;
    private static final int SUMMARY = 5;
    private static final int FULL = 2;
    private static final int OPENING = 4;
    private static final int ELSEWHERE = -12;
    private static final int LONG_AGO = -4;
    /** How long before its publication an event may lie: later recaps are rare. */
    private static final int MOST_MONTHS = 15;
    /** How far before a date the words stand that say whose date it is. */
    private static final int WINDOW = 70;
    /** How far behind it. */
    private static final int WINDOW_BEHIND = 200;
    /** Sentences of the body that open it. */
    private static final int FIRST = 4;

    private static final int LEAST = 4;
    /** Where every day is later than the publication, a page announced the event and was completed behind it. */
    private static final int LEAST_ANNOUNCED = 7;

    private final DateFinder finder;
    private final PhraseCues elsewhere;
    private final PhraseCues here;
    private final EventNouns nouns;
    private final DateTurns turns;
    private final VagueDates vague;
    private final RelativeDays relative;
    private final MeetingDays meetings;

    EventDates(KnowledgeBase knowledge) {
        finder = new DateFinder(knowledge);
        elsewhere = PhraseCues.read(knowledge, "dates-ailleurs");
        here = PhraseCues.read(knowledge, "dates-ici");
        nouns = new EventNouns(knowledge);
        turns = new DateTurns(knowledge);
        vague = new VagueDates(finder, elsewhere, nouns, turns, knowledge);
        meetings = new MeetingDays(finder);
        relative = new RelativeDays(here, elsewhere, knowledge);
    }

    private record Candidate(DateMention mention, Sentence sentence, int score) {}

    /** Returns the sentences that open the meetings of a text which tells several; empty for any other. */
    List<Sentence> meetings(AnnotatedText text) {
        return meetings.openings(text);
    }

    Optional<ChosenDate> choose(Recap recap, AnnotatedText text) {
        return choose(recap, text, PublicationDay.of(recap), LEAST)
                .or(() -> choose(recap, text, null, LEAST_ANNOUNCED))
                .or(() -> Optional.ofNullable(recap.published()).flatMap(day -> relative.choose(text, day)))
                .or(() -> vague.choose(recap, text, PublicationDay.of(recap)));
    }

    private Optional<ChosenDate> choose(Recap recap, AnnotatedText text, @Nullable LocalDate published, int least) {
        List<Candidate> candidates = candidates(text, published);
        return candidates.stream()
                .filter(one -> one.score() >= least)
                .sorted(Comparator.comparingInt((Candidate one) -> -one.score())
                        .thenComparingInt(one -> one.mention().start()))
                .limit(1)
                .map(best -> range(best, candidates, least))
                .flatMap(best -> year(recap, text, best, candidates).stream()
                        .mapToObj(year -> best.mention().in(year))
                        .flatMap(Optional::stream)
                        .map(days -> new ChosenDate(
                                EventDate.days(days.first(), days.last()),
                                best.sentence(),
                                reason(text, best.mention()))))
                .findFirst();
    }

    /** Reads the date that words tell which somebody else found. */
    Optional<EventDate> read(Recap recap, AnnotatedText text, List<Evidence> words) {
        List<DateMention> named = words.stream()
                .flatMap(one -> finder.find(text.text(), one.start(), one.end()).stream())
                .toList();
        List<Integer> years = words.stream()
                .flatMapToInt(one -> years(one.of(text.text())))
                .boxed()
                .toList();
        List<DateMention.Days> days = named.stream()
                .flatMap(one -> Stream.concat(
                        years.stream().filter(one::fits),
                        year(recap, text, new Candidate(one, text.sentences().getFirst(), 0), List.of()).stream()
                                .boxed())
                        .findFirst()
                        .flatMap(year -> one.in(one.year() == null ? year : one.year()))
                        .stream())
                .toList();
        LocalDate published = PublicationDay.of(recap);
        return days.stream()
                .map(one -> EventDate.days(one.first(), one.last()))
                .reduce(EventDates::spanning)
                .or(() -> Optional.ofNullable(published)
                        .flatMap(day -> words.stream()
                                .flatMap(one -> relative.read(text, one, day).stream())
                                .findFirst()))
                .or(() -> words.stream()
                        .flatMap(one -> vague.read(text, one).stream())
                        .min(Comparator.comparing(EventDate::precision)));
    }

    private static EventDate spanning(EventDate one, EventDate other) {
        return EventDate.days(
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last());
    }

    private static FactReason reason(AnnotatedText text, DateMention mention) {
        BuiltInRule rule = mention.year() == null ? BuiltInRule.DATE_WITHOUT_YEAR : BuiltInRule.DATE;
        return rule.reason(text.text().substring(mention.start(), mention.end()));
    }

    /** « l'assemblée du samedi 29 juin »: when the recap also tells from when to when people met, that counts. */
    private static Candidate range(Candidate best, List<Candidate> all, int least) {
        return all.stream()
                .filter(one -> one.score() >= least && one.mention().spans(best.mention()))
                .max(Comparator.comparingInt(Candidate::score))
                .orElse(best);
    }

    private List<Candidate> candidates(AnnotatedText text, @Nullable LocalDate published) {
        var found = new ArrayList<Candidate>();
        int bodySentence = 0;
        for (Sentence sentence : text.sentences()) {
            bodySentence += sentence.section() == TextSection.BODY ? 1 : 0;
            int from = sentence.start();
            List<DateMention> mentions = finder.find(text.text(), sentence.start(), sentence.end());
            int shared = mentions.isEmpty() ? 0 : place(sentence, bodySentence) + tied(text, sentence);
            for (DateMention mention : mentions) {
                int score = shared + score(published, text, sentence, from, mention);
                found.add(new Candidate(mention, sentence, score));
                from = mention.end();
            }
        }
        return found;
    }

    private static int place(Sentence sentence, int bodySentence) {
        return switch (sentence.section()) {
            case TITLE -> TITLE;
            case SUMMARY -> SUMMARY;
            case BODY -> bodySentence <= FIRST ? OPENING : 0;
        };
    }

    private int tied(AnnotatedText text, Sentence sentence) {
        return here.standIn(text.textOf(sentence)) ? TIED : 0;
    }

    /**
     * Weighs the words around a date.
     *
     * @param published the day of publication, or null when it is unknown or says nothing
     * @param from where the words about this date may start: behind the last date of the sentence
     */
    private int score(
            @Nullable LocalDate published, AnnotatedText text, Sentence sentence, int from, DateMention mention) {
        int score = mention.year() == null ? 0 : FULL;
        String before = text.text()
                .substring(Math.max(Math.min(from, mention.start()), mention.start() - WINDOW), mention.start());
        String behind = text.text().substring(mention.end(), Math.min(sentence.end(), mention.end() + WINDOW_BEHIND));
        boolean other = elsewhere.standIn(before) || elsewhere.standIn(firstWords(behind));
        if (other || turns.isBeforeThat(behind)) {
            score += ELSEWHERE;
        }
        if (turns.happened(before)) {
            score += HAPPENED_THEN;
        } else if (nouns.endAt(before)) {
            score += NAMED;
        }
        return score + age(published, mention);
    }

    /** No recap tells of a day to come, and few tell of one long ago. */
    private static int age(@Nullable LocalDate published, DateMention mention) {
        Integer year = mention.year();
        if (published == null || year == null) {
            return 0;
        }
        return mention.in(year)
                .map(days -> days.first().isAfter(published)
                        ? ELSEWHERE
                        : days.last().isBefore(published.minusMonths(MOST_MONTHS)) ? LONG_AGO : 0)
                .orElse(0);
    }

    private static String firstWords(String behind) {
        int end = behind.indexOf(' ', Math.min(behind.length(), 1));
        return end < 0 ? behind : behind.substring(0, end);
    }

    private static OptionalInt year(Recap recap, AnnotatedText text, Candidate best, List<Candidate> all) {
        DateMention mention = best.mention();
        Integer own = mention.year();
        if (own != null) {
            return OptionalInt.of(own);
        }
        IntStream named = mention.weekday() == null ? IntStream.empty() : years(text.text());
        return Stream.of(years(recap.title()), published(recap, mention).stream(), nearest(mention, all), named)
                .flatMapToInt(years -> years)
                .filter(mention::fits)
                .findFirst();
    }

    private static IntStream years(String words) {
        Matcher matcher = YEAR.matcher(words);
        return matcher.results().mapToInt(found -> Integer.parseInt(found.group(1)));
    }

    /** Returns the latest year in which the event lies before its publication. */
    private static OptionalInt published(Recap recap, DateMention mention) {
        LocalDate published = PublicationDay.of(recap);
        if (published == null) {
            return OptionalInt.empty();
        }
        int year = published.getYear();
        boolean before = mention.in(year)
                .filter(days -> !days.first().isAfter(published))
                .isPresent();
        return OptionalInt.of(before ? year : year - 1);
    }

    /** Lists the years of the full dates around, the nearest first. */
    private static IntStream nearest(DateMention mention, List<Candidate> all) {
        return all.stream()
                .map(Candidate::mention)
                .sorted(Comparator.comparingInt(other -> Math.abs(other.start() - mention.start())))
                .map(DateMention::year)
                .filter(year -> year != null)
                .mapToInt(Integer::intValue);
    }
}
