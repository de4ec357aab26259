package fr.retours.indexer.extract.event;

import fr.retours.indexer.extract.event.EventDates.Chosen;
import fr.retours.indexer.extract.event.VagueDateCues.Tie;
import fr.retours.indexer.extract.text.AnnotatedText;
import fr.retours.indexer.extract.text.Section;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.model.DatePrecision;
import fr.retours.model.EventDate;
import fr.retours.model.Recap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the month, season or year of an event of which the recap tells no day: the title's, or where the text says that the
 * event took place then. Rather none than that of something else.
 */
final class VagueDates {
    /** How long before its publication an event may lie that only the text dates. */
    private static final int MOST_MONTHS = 15;
    /** Sentences of the body that open it. */
    private static final int FIRST = 4;

    private static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparing((Candidate one) -> one.date().precision()).thenComparing(Candidate::tie);

    private final VagueDateFinder finder = new VagueDateFinder();
    private final DateFinder days = new DateFinder();
    private final VagueDateCues cues = new VagueDateCues();
    private final PhraseCues elsewhere = new PhraseCues("extract/dates-ailleurs.tsv");

    private record Candidate(EventDate date, Sentence sentence, Tie tie) {}

    /** A date with the words around it. */
    private record Place(EventDate date, String before, String behind) {}

    Optional<Chosen> choose(Recap recap, AnnotatedText text) {
        LocalDate published = Published.of(recap);
        List<Candidate> titled = new ArrayList<>();
        List<Candidate> told = new ArrayList<>();
        int bodySentence = 0;
        for (Sentence sentence : text.sentences()) {
            bodySentence += sentence.section() == Section.BODY ? 1 : 0;
            if (sentence.section() == Section.TITLE) {
                titled.addAll(inTitle(recap, text, sentence, published));
            } else if (sentence.section() == Section.SUMMARY || bodySentence <= FIRST) {
                told.addAll(inText(text, sentence, published));
            }
        }
        Optional<Candidate> title = titled.stream().min(BEST_FIRST);
        return told.stream()
                .filter(one ->
                        title.isEmpty() || isCloser(one.date(), title.get().date()))
                .min(BEST_FIRST)
                .or(() -> title)
                .map(one -> new Chosen(one.date(), one.sentence()));
    }

    private static boolean isCloser(EventDate one, EventDate other) {
        return one.precision().compareTo(other.precision()) < 0 && one.meets(other.first(), other.last());
    }

    private List<Candidate> inTitle(Recap recap, AnnotatedText text, Sentence sentence, @Nullable LocalDate published) {
        return places(text, sentence).stream()
                .filter(place -> published == null || !place.date().first().isAfter(published))
                .filter(place -> !elsewhere.standIn(VagueDateCues.clause(place.before())))
                .filter(place -> place.date().precision() == DatePrecision.YEAR
                        ? cues.tie(place.before()) != Tie.NONE
                        : cues.isOfTitle(recap.title(), place.before()))
                .map(place -> new Candidate(place.date(), sentence, cues.tie(place.before())))
                .toList();
    }

    private List<Candidate> inText(AnnotatedText text, Sentence sentence, @Nullable LocalDate published) {
        return places(text, sentence).stream()
                .filter(place -> isOfItsTime(place.date(), published))
                .filter(place -> !elsewhere.standIn(VagueDateCues.clause(place.before()))
                        && !EventDates.BEFORE_THAT.matcher(place.behind()).find())
                .flatMap(place -> tie(place).map(tie -> new Candidate(place.date(), sentence, tie)).stream())
                .toList();
    }

    /** A year says little, so that it must be said firmly. */
    private Optional<Tie> tie(Place place) {
        boolean year = place.date().precision() == DatePrecision.YEAR;
        Tie tie = cues.opens(place.before(), place.behind()) ? Tie.HELD : cues.tie(place.before());
        boolean firm = switch (tie) {
            case HELD -> !year || !cues.isEarlier(place.before());
            case NAMED -> !year;
            case DESCRIBED, NONE -> false;
        };
        return firm ? Optional.of(tie) : Optional.empty();
    }

    private static boolean isOfItsTime(EventDate date, @Nullable LocalDate published) {
        return published == null || date.meets(published.minusMonths(MOST_MONTHS), published);
    }

    private List<Place> places(AnnotatedText text, Sentence sentence) {
        String words = text.text();
        var found = finder.find(
                words, sentence.start(), sentence.end(), days.find(words, sentence.start(), sentence.end()));
        List<Place> places = new ArrayList<>();
        for (VagueMention mention : found) {
            places.add(new Place(
                    mention.date(),
                    words.substring(sentence.start(), mention.start()),
                    words.substring(mention.end(), sentence.end())));
        }
        return places;
    }
}
