package fr.retours.text;

import fr.retours.model.Attendance;
import fr.retours.model.AttendanceQualifier;
import fr.retours.model.EntityId;
import fr.retours.model.Event;
import fr.retours.model.EventId;
import fr.retours.model.EventKind;
import fr.retours.model.Evidence;
import fr.retours.model.Involvement;
import fr.retours.model.Mention;
import fr.retours.model.Participation;
import fr.retours.model.Place;
import fr.retours.model.Proof;
import fr.retours.model.Recap;
import fr.retours.model.RecapFacts;
import fr.retours.model.RecapId;
import fr.retours.model.Slugged;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.jspecify.annotations.Nullable;

/** What the index gives back of a recap, one stored field a property; offsets and ids separated by blanks. */
final class StoredForm {
    /** What the recap itself needs. */
    static final Set<String> RECAP = Set.of(RecapFields.ID, RecapFields.TITLE, "url", "published", "body", "summary");
    /** What a hit needs: all but mentions and entities. */
    static final Set<String> HIT = Set.of(
            RecapFields.ID,
            RecapFields.TITLE,
            "url",
            "published",
            "body",
            "summary",
            "event_id",
            "event_title",
            "event_kind",
            "event_start",
            "event_end",
            "place_territory",
            "place_name",
            "place_venue",
            "attendance_count",
            "attendance_qualifier",
            "event_confidence",
            "event_evidence");

    private StoredForm() {}

    /** Adds the stored fields of a recap to its document. */
    static void write(RecapFacts facts, Document document) {
        writeRecap(facts.recap(), document);
        writeEvent(facts.event(), document);
        Set<EntityId> mentioned =
                facts.mentions().stream().map(Mention::entity).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Mention mention : facts.mentions()) {
            put(document, "mention", mention.start() + " " + mention.end() + " " + mention.entity());
        }
        names(facts)
                .filter(one -> mentioned.contains(one.id()))
                .forEach(one -> put(document, "named_entity", one.id() + " " + one.name()));
    }

    private static Stream<NamedEntity> names(RecapFacts facts) {
        return Stream.concat(
                facts.people().stream().map(Participation::person).map(one -> new NamedEntity(one.id(), one.name())),
                facts.bodies().stream().map(Involvement::body).map(one -> new NamedEntity(one.id(), one.name())));
    }

    private static void writeRecap(Recap recap, Document document) {
        put(document, RecapFields.ID, recap.id().value());
        put(document, RecapFields.TITLE, recap.title());
        put(document, "url", recap.url());
        put(document, "published", recap.published());
        put(document, "body", recap.body());
        put(document, "summary", recap.summary());
    }

    private static void writeEvent(Event event, Document document) {
        put(document, "event_id", event.id());
        put(document, "event_title", event.title());
        put(document, "event_kind", event.kind().slug());
        put(document, "event_start", event.start());
        put(document, "event_end", event.end());
        var place = event.place();
        if (place != null) {
            if (place.collectivite() != null) {
                StoredTerritory.written(place.collectivite()).forEach(one -> put(document, "place_territory", one));
            }
            put(document, "place_name", place.name());
            put(document, "place_venue", place.venue());
        }
        var attendance = event.attendance();
        if (attendance != null) {
            put(document, "attendance_count", attendance.count());
            put(document, "attendance_qualifier", attendance.qualifier().slug());
        }
        put(document, "event_confidence", event.proof().confidence());
        event.proof().evidence().forEach(one -> put(document, "event_evidence", one.start() + " " + one.end()));
    }

    private static void put(Document document, String field, @Nullable Object value) {
        if (value != null) {
            document.add(new StoredField(field, value.toString()));
        }
    }

    /** Reads the recap back. */
    static Recap recap(Document document) {
        var url = document.get("url");
        return new Recap(
                new RecapId(document.get(RecapFields.ID)),
                document.get(RecapFields.TITLE),
                url == null ? null : URI.create(url),
                date(document, "published"),
                document.get("body"),
                document.get("summary"));
    }

    /** Reads the event back. */
    static Event event(Document document) {
        var evidence = Arrays.stream(document.getValues("event_evidence"))
                .map(value -> value.split(" ", 2))
                .map(ends -> new Evidence(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
                .toList();
        return new Event(
                new EventId(document.get("event_id")),
                document.get("event_title"),
                Slugged.of(EventKind.class, document.get("event_kind")),
                date(document, "event_start"),
                date(document, "event_end"),
                place(document),
                attendance(document),
                new Proof(Double.parseDouble(document.get("event_confidence")), evidence));
    }

    private static @Nullable LocalDate date(Document document, String field) {
        var value = document.get(field);
        return value == null ? null : LocalDate.parse(value);
    }

    private static @Nullable Place place(Document document) {
        var name = document.get("place_name");
        var venue = document.get("place_venue");
        if (name == null && venue == null) {
            return null;
        }
        var territory = List.of(document.getValues("place_territory"));
        return new Place(territory.isEmpty() ? null : StoredTerritory.read(territory), name, venue);
    }

    private static @Nullable Attendance attendance(Document document) {
        var count = document.get("attendance_count");
        return count == null
                ? null
                : new Attendance(
                        Integer.parseInt(count),
                        Slugged.of(AttendanceQualifier.class, document.get("attendance_qualifier")));
    }

    /** Reads everything back. */
    static IndexedRecap indexedRecap(Document document) {
        List<Mention> mentions = Arrays.stream(document.getValues("mention"))
                .map(value -> value.split(" ", 3))
                .map(parts ->
                        new Mention(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), EntityId.of(parts[2])))
                .toList();
        List<NamedEntity> entities = Arrays.stream(document.getValues("named_entity"))
                .map(value -> value.split(" ", 2))
                .map(parts -> new NamedEntity(EntityId.of(parts[0]), parts[1]))
                .toList();
        return new IndexedRecap(recap(document), event(document), mentions, entities);
    }
}
