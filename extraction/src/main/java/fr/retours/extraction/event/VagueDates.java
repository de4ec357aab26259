package fr.retours.extraction.event;

import fr.retours.extraction.event.VagueDateCues.Tie;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TextSection;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Recap;
import fr.retours.model.time.DatePrecision;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the month, season or year of an event of which the recap tells no day: the title's, or where the text says that the
 * event took place then. Rather none than that of something else.
 */
final class VagueDates {
    /** How long before its publication an event may lie that only the text dates. */
    private static final int MOST_MONTHS = 15;
    /** How much of a sentence is read before a date, and behind it; few sentences are as long. */
    private static final int WINDOW = 600;
    /** Sentences of the body that open it. */
    private static final int FIRST = 4;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparing((Candidate one) -> one.date().precision()).thenComparing(Candidate::tie);

    private final VagueDateFinder finder;
    private final DateFinder days;
    private final PhraseCues elsewhere;
    private final VagueDateCues cues;
    private final DateTurns turns;

    /**
     * Makes one.
     *
     * @param days finds the days that a text names
     * @param elsewhere what says that a date is that of something else
     * @param nouns the words for events
     * @param turns what says that an earlier meeting is meant
     */
    VagueDates(DateFinder days, PhraseCues elsewhere, EventNouns nouns, DateTurns turns, KnowledgeBase knowledge) {
        this.finder = new VagueDateFinder(knowledge);
        this.turns = turns;
        this.days = days;
        this.elsewhere = elsewhere;
        this.cues = new VagueDateCues(nouns, knowledge);
    }

    private record Candidate(DatedClause dated, Sentence sentence, Tie tie) {
        EventDate date() {
            return dated.date();
        }
    }

    /**
     * A date with the words around it.
     *
     * @param written the date as the text has it
     * @param before the sentence up to the date, but no more than a window
     * @param behind the rest of it, likewise
     * @param clause the last clause before the date, folded
     */
    private record DatedClause(EventDate date, String written, String before, String behind, String clause) {
        boolean isYear() {
            return date.precision() == DatePrecision.YEAR;
        }
    }

    /**
     * Chooses the closest; empty when none is the event's.
     *
     * @param published the day of publication, which the date must fit; null when any fits
     */
    Optional<ChosenDate> choose(Recap recap, AnnotatedText text, @Nullable LocalDate published) {
        List<Candidate> titled = new ArrayList<>();
        List<Candidate> reported = new ArrayList<>();
        int bodySentence = 0;
        for (Sentence sentence : text.sentences()) {
            bodySentence += sentence.section() == TextSection.BODY ? 1 : 0;
            if (sentence.section() == TextSection.TITLE) {
                titled.addAll(inTitle(recap, text, sentence, published));
            } else if (sentence.section() == TextSection.SUMMARY || bodySentence <= FIRST) {
                reported.addAll(inText(text, sentence, published));
            }
        }
        Optional<Candidate> title = titled.stream().min(BEST_FIRST);
        return reported.stream()
                .filter(one ->
                        title.isEmpty() || isCloser(one.date(), title.get().date()))
                .min(BEST_FIRST)
                .or(() -> title)
                .map(one -> new ChosenDate(
                        one.date(),
                        one.sentence(),
                        BuiltInRule.DATE.reason(one.dated().written())));
    }

    /** Returns the closest date that words tell which somebody else found. */
    Optional<EventDate> read(AnnotatedText text, Evidence words) {
        return finder.find(text.text(), words.start(), words.end(), List.of()).stream()
                .map(VagueMention::date)
                .min(Comparator.comparing(EventDate::precision));
    }

    private static boolean isCloser(EventDate one, EventDate other) {
        return one.precision().compareTo(other.precision()) < 0 && one.meets(other.first(), other.last());
    }

    private List<Candidate> inTitle(Recap recap, AnnotatedText text, Sentence sentence, @Nullable LocalDate published) {
        return dated(text, sentence)
                .filter(one -> published == null || !one.date().first().isAfter(published))
                .flatMap(one -> tieInTitle(recap.title(), one).map(tie -> new Candidate(one, sentence, tie)).stream())
                .toList();
    }

    private Optional<Tie> tieInTitle(String title, DatedClause dated) {
        Tie tie = cues.tie(dated.clause());
        boolean counts = dated.isYear() ? tie != Tie.NONE : cues.isOfTitle(title, dated.clause());
        return counts ? Optional.of(tie) : Optional.empty();
    }

    private List<Candidate> inText(AnnotatedText text, Sentence sentence, @Nullable LocalDate published) {
        return dated(text, sentence)
                .filter(one -> isOfItsTime(one.date(), published) && !turns.isBeforeThat(one.behind()))
                .flatMap(one -> tieInText(one).map(tie -> new Candidate(one, sentence, tie)).stream())
                .toList();
    }

    /** A year says little, so that it must be said firmly. */
    private Optional<Tie> tieInText(DatedClause dated) {
        Tie tie = cues.opens(dated.before(), dated.behind()) ? Tie.HELD : cues.tie(dated.clause());
        boolean firm = switch (tie) {
            case HELD -> !dated.isYear() || !cues.isEarlier(dated.before());
            case NAMED -> !dated.isYear();
            case DESCRIBED, NONE -> false;
        };
        return firm ? Optional.of(tie) : Optional.empty();
    }

    private static boolean isOfItsTime(EventDate date, @Nullable LocalDate published) {
        return published == null || date.meets(published.minusMonths(MOST_MONTHS), published);
    }

    /** Streams the dates of a sentence but for those that are said to be of something else. */
    private Stream<DatedClause> dated(AnnotatedText text, Sentence sentence) {
        String words = text.text();
        int start = sentence.start();
        int end = sentence.end();
        return finder.find(words, start, end, days.find(words, start, end)).stream()
                .map(mention -> {
                    String before = words.substring(Math.max(start, mention.start() - WINDOW), mention.start());
                    String behind = words.substring(mention.end(), Math.min(end, mention.end() + WINDOW));
                    return new DatedClause(
                            mention.date(),
                            words.substring(mention.start(), mention.end()),
                            before,
                            behind,
                            VagueDateCues.clause(before));
                })
                .filter(one -> !elsewhere.standIn(one.clause()));
    }
}
