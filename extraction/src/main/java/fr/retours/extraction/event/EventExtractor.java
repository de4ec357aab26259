package fr.retours.extraction.event;

import fr.retours.extraction.event.EventPlaces.Located;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.place.CollectiviteMention;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.AnnotatedText;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.TextSection;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.EventId;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the event that a recap tells. What the text does not say stays null. Immutable, safe for concurrent use. */
public final class EventExtractor {
    private static final double STATED = 0.9;
    private static final double GUESSED = 0.6;
    /** The date is more than a year after the publication. */
    private static final double DOUBTFUL = 0.4;

    private final EventDates dates;
    private final EventKinds kinds;
    private final EventPlaces places;
    private final OnlineEvents online;
    private final AttendanceFinder attendances;

    /** Sets the extractor up; takes its word lists from what is known. */
    public EventExtractor(Territories territories, KnowledgeBase knowledge) {
        dates = new EventDates(knowledge);
        kinds = new EventKinds(knowledge);
        places = new EventPlaces(territories, knowledge);
        online = new OnlineEvents(knowledge);
        attendances = new AttendanceFinder(knowledge);
    }

    /**
     * Reads the event; its proof is every sentence that gave a part of it, and each part's the sentences that gave it.
     *
     * @param id the event's id, which is decided elsewhere
     * @param mentions the local authorities found in the text
     */
    public Event extract(EventId id, Recap recap, AnnotatedText annotated, List<CollectiviteMention> mentions) {
        AnnotatedText text = withPlainBlanks(annotated);
        Optional<ChosenDate> day = dates.choose(recap, text);
        Optional<EventKinds.KindWord> kind = kinds.read(text, day.map(ChosenDate::sentence));
        boolean remote = kind.filter(one -> one.kind() == EventKind.WEBINAIRE).isPresent() || online.tells(text);
        Optional<Located> place = remote ? Optional.empty() : places.locate(text, mentions, day);
        Optional<AttendanceFinder.Found> attendance = attendances.find(
                text, kind.filter(one -> one.kind() == EventKind.ATELIER).isPresent());

        @Nullable EventDate date = day.map(ChosenDate::date).orElse(null);
        boolean doubtful = new EventTime(date, recap.published()).isDoubtful();
        Map<EventProperty, Proof> proofs = Stream.of(
                        kind.map(one -> Map.entry(
                                EventProperty.KIND, proof(STATED, List.of(one.sentence()), List.of(one.reason())))),
                        day.map(one -> Map.entry(
                                EventProperty.DATE,
                                proof(doubtful ? DOUBTFUL : STATED, List.of(one.sentence()), List.of(one.reason())))),
                        place.map(one -> Map.entry(
                                EventProperty.PLACE,
                                proof(one.stated() ? STATED : GUESSED, one.sentences(), one.reasons()))),
                        attendance.map(one -> Map.entry(
                                EventProperty.ATTENDANCE,
                                proof(one.sure() ? STATED : GUESSED, List.of(one.sentence()), List.of(one.reason())))))
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, Proof::and, () -> new EnumMap<>(EventProperty.class)));
        @Nullable Place where = place.map(Located::place).orElse(null);
        @Nullable
        Attendance count = attendance.map(AttendanceFinder.Found::attendance).orElse(null);
        return new Event(
                id,
                recap.title(),
                kind.map(EventKinds.KindWord::kind).orElse(EventKind.AUTRE),
                date,
                where,
                count,
                new EventProof(whole(text, day.isPresent() ? STATED : GUESSED, proofs.values()), proofs));
    }

    /**
     * Returns what opens each meeting in a text that tells several, one after the other; empty for any other text, also for one whose title
     * names a meeting.
     */
    public List<Evidence> meetings(AnnotatedText annotated) {
        AnnotatedText text = withPlainBlanks(annotated);
        boolean titled = kinds.read(text, Optional.empty())
                .filter(one -> one.sentence().section() == TextSection.TITLE)
                .isPresent();
        return titled
                ? List.of()
                : dates.meetings(text).stream().map(Sentence::evidence).toList();
    }

    /**
     * Reads the date that words of a text tell, which somebody else found: its days, those of several stretches as one span; else a day
     * counted from the publication, else a month, season or year.
     *
     * @param words the stretches, each within the text; one may hold no more than the year of the others
     */
    public Optional<EventDate> dateIn(Recap recap, AnnotatedText annotated, List<Evidence> words) {
        return dates.read(recap, withPlainBlanks(annotated), words);
    }

    /** Reads the number of people that a few words tell: « plus d'une cinquantaine de personnes ». */
    public Optional<Attendance> attendanceIn(String words) {
        return attendances.read(words);
    }

    private static Proof proof(double confidence, List<Sentence> sentences, List<FactReason> reasons) {
        return new Proof(confidence, sentences.stream().map(Sentence::evidence).toList(), reasons);
    }

    /** All that proves a part proves the event; an event without any has the first sentence. */
    private static Proof whole(AnnotatedText text, double confidence, Collection<Proof> parts) {
        return parts.isEmpty()
                ? proof(confidence, List.of(text.sentences().getFirst()), List.of(BuiltInRule.ASSUMED.reason()))
                : parts.stream().reduce(Proof::and).orElseThrow().with(confidence);
    }

    /** Returns the same text, offsets and all, with blanks that break: « 25 juin 2018 » is a date with either. */
    private static AnnotatedText withPlainBlanks(AnnotatedText text) {
        return new AnnotatedText(text.text().replace('\u00A0', ' ').replace('\u202F', ' '), text.sentences());
    }
}
