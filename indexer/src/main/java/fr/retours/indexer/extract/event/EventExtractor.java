package fr.retours.indexer.extract.event;

import fr.retours.indexer.extract.event.EventDates.Chosen;
import fr.retours.indexer.extract.event.EventPlaces.Located;
import fr.retours.indexer.extract.place.CollectiviteMention;
import fr.retours.indexer.extract.text.AnnotatedText;
import fr.retours.indexer.extract.text.Sentence;
import fr.retours.indexer.territory.Territories;
import fr.retours.model.Attendance;
import fr.retours.model.Event;
import fr.retours.model.EventId;
import fr.retours.model.EventKind;
import fr.retours.model.Place;
import fr.retours.model.Proof;
import fr.retours.model.Recap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the event that a recap tells. What the text does not say stays null. Immutable, safe for concurrent use. */
public final class EventExtractor {
    private static final double DATED = 0.9;
    private static final double UNDATED = 0.6;

    private final EventDates dates = new EventDates();
    private final EventKinds kinds = new EventKinds();
    private final EventPlaces places;
    private final AttendanceFinder attendances = new AttendanceFinder();

    /** Sets the extractor up; reads its word lists. */
    public EventExtractor(Territories territories) {
        places = new EventPlaces(territories);
    }

    /**
     * Reads the event; its proof is every sentence that gave a part of it.
     *
     * @param id the event's id, which is decided elsewhere
     * @param mentions the local authorities found in the text
     */
    public Event extract(EventId id, Recap recap, AnnotatedText annotated, List<CollectiviteMention> mentions) {
        AnnotatedText text = withPlainBlanks(annotated);
        Optional<Chosen> day = dates.choose(recap, text);
        Optional<EventKinds.Told> kind = kinds.tell(text, day.map(Chosen::sentence));
        boolean online = kind.filter(one -> one.kind() == EventKind.WEBINAIRE).isPresent() || OnlineEvents.tells(text);
        Optional<Located> place = online ? Optional.empty() : places.locate(text, mentions, day);
        Optional<AttendanceFinder.Found> attendance = attendances.find(text);

        var proof = new ArrayList<Sentence>();
        kind.map(EventKinds.Told::sentence).ifPresent(proof::add);
        day.map(Chosen::sentence).ifPresent(proof::add);
        place.map(Located::sentences).ifPresent(proof::addAll);
        attendance.map(AttendanceFinder.Found::sentence).ifPresent(proof::add);
        if (proof.isEmpty()) {
            proof.add(text.sentences().getFirst());
        }
        @Nullable LocalDate start = day.map(chosen -> chosen.days().first()).orElse(null);
        @Nullable LocalDate end = day.map(chosen -> chosen.days().last()).orElse(null);
        @Nullable Place where = place.map(Located::place).orElse(null);
        @Nullable
        Attendance count = attendance.map(AttendanceFinder.Found::attendance).orElse(null);
        return new Event(
                id,
                recap.title(),
                kind.map(EventKinds.Told::kind).orElse(EventKind.AUTRE),
                start,
                end,
                where,
                count,
                new Proof(
                        day.isPresent() ? DATED : UNDATED,
                        proof.stream().map(Sentence::evidence).toList()));
    }

    /** Returns the same text, offsets and all, with blanks that break: « 25 juin 2018 » is a date with either. */
    private static AnnotatedText withPlainBlanks(AnnotatedText text) {
        return new AnnotatedText(text.text().replace('\u00A0', ' ').replace('\u202F', ' '), text.sentences());
    }
}
