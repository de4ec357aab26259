package fr.retours.api.export;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.retours.api.export.table.CitedSentence;
import fr.retours.api.export.table.ReportedEvent;
import fr.retours.api.export.table.Standpoint;
import fr.retours.api.export.table.Table;
import fr.retours.api.export.table.Tables;
import fr.retours.api.wording.Labels;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.slice.BodySlice;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.time.EventDate;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import fr.retours.model.view.PersonSummary;
import fr.retours.model.view.RecapRef;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes things in the words of the JSON-LD context; what is unknown is left out. */
final class LinkedThings {
    private static final String URN = "urn:retours:";

    private final JsonGenerator json;

    LinkedThings(JsonGenerator json) {
        this.json = json;
    }

    void person(PersonSummary one) throws IOException {
        start("Person", "Agent");
        put("id", one.person().id().value());
        put("name", one.person().name());
        put("alternateName", one.person().aliases());
        put("events", one.events());
        put("first", Table.written(one.first()));
        put("last", Table.written(one.last()));
        json.writeEndObject();
    }

    void body(BodySlice one) throws IOException {
        boolean territory = one.body() instanceof Collectivite;
        start(territory ? "AdministrativeArea" : "Organization", "Agent");
        put("id", one.body().id().value());
        put("name", one.body().name());
        switch (one.body()) {
            case Organisation known -> {
                put("alternateName", known.aliases());
                put("taxID", known.numbers().get(NumberRegister.SIREN));
                put("identifier", known.numbers().get(NumberRegister.RNA));
                put("sameAs", sameAs(known.numbers().get(NumberRegister.WIKIDATA)));
            }
            case Collectivite known -> territory(known);
        }
        put("events", one.events());
        put("first", Table.written(one.first()));
        put("last", Table.written(one.last()));
        json.writeEndObject();
    }

    /** Returns the page that those about organisations give, too. */
    private static @Nullable String sameAs(@Nullable String wikidata) {
        return wikidata == null ? null : Labels.pageOf(NumberRegister.WIKIDATA, wikidata);
    }

    private void territory(Collectivite one) throws IOException {
        put("level", one.kind().slug());
        put("identifier", Tables.code(one));
        put("containedInPlace", one.partOf().stream().map(up -> up.id().value()).toList());
        put("population", one.population());
        geo(one.coordinates());
    }

    void event(ReportedEvent one) throws IOException {
        var event = one.summary();
        start("Event", "Activity");
        put("id", one.id());
        put("name", event.title());
        put("eventKind", event.kind().slug());
        EventDate date = event.time().date();
        put("date", Table.written(date));
        put("startDate", EventDate.firstDay(date));
        put("endDate", EventDate.lastDay(date));
        if (event.place() != null) {
            place(event.place(), one.slice().point());
        }
        if (event.attendance() != null) {
            put("attendance", event.attendance().count());
            put("attendanceQualifier", event.attendance().qualifier().slug());
        }
        put("about", one.themes(true));
        put("mentions", one.themes(false));
        put("organizer", one.organisers());
        json.writeArrayFieldStart("recordedIn");
        for (RecapRef recap : one.slice().recaps()) {
            recap(recap);
        }
        json.writeEndArray();
        proof(one, one.slice().grounds());
        json.writeEndObject();
    }

    private void place(PlaceRef place, @Nullable Coordinates point) throws IOException {
        json.writeObjectFieldStart("location");
        put("type", "Place");
        put("name", Labels.of(place));
        put(
                "containedInPlace",
                place.collectivite() == null ? null : place.collectivite().value());
        geo(point);
        json.writeEndObject();
    }

    private void geo(@Nullable Coordinates point) throws IOException {
        if (point != null) {
            json.writeObjectFieldStart("geo");
            put("type", "GeoCoordinates");
            put("latitude", point.latitude());
            put("longitude", point.longitude());
            json.writeEndObject();
        }
    }

    private void recap(RecapRef one) throws IOException {
        json.writeStartObject();
        put("id", recapIri(one.id(), one.url() == null ? null : one.url().toString()));
        put("type", List.of("Article", "Entity"));
        put("name", one.title());
        put("datePublished", one.published());
        json.writeEndObject();
    }

    /** Writes how someone stands in an event: a qualified association of PROV. */
    void tie(Standpoint one) throws IOException {
        boolean person = one.who().entity().id() instanceof PersonId;
        var standing = one.standing();
        start(person ? "Participation" : "Involvement", "Association");
        put("id", URN + "tie:" + one.event().id() + ':' + one.entity());
        put("agent", one.entity());
        put("at", one.event().id());
        put("tookPart", standing.tookPart());
        put("hadRole", one.parts().stream().map(LinkedThings::ours).toList());
        put("link", one.links().stream().map(LinkedThings::ours).toList());
        if (!standing.roles().isEmpty()) {
            json.writeArrayFieldStart("role");
            for (HeldRole role : standing.roles()) {
                role(role);
            }
            json.writeEndArray();
        }
        proof(one.event(), standing.grounds());
        json.writeEndObject();
    }

    private void role(HeldRole role) throws IOException {
        json.writeStartObject();
        put("type", "Role");
        put("roleName", role.function());
        put("heldAt", role.body() == null ? null : role.body().id().value());
        put("portfolio", role.portfolio());
        put("former", role.former());
        json.writeEndObject();
    }

    private void proof(ReportedEvent event, Grounds grounds) throws IOException {
        put("confidence", grounds.confidence());
        json.writeArrayFieldStart("evidence");
        for (CitedSentence source : event.sources(grounds)) {
            json.writeStartObject();
            put("type", List.of("Quotation", "Entity"));
            put("text", source.text());
            put("url", source.address());
            put("wasQuotedFrom", recapIri(source.recap(), source.page()));
            put("start", source.start());
            put("end", source.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void start(String... types) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        put("type", List.of(types));
    }

    private void put(String name, @Nullable Object value) throws IOException {
        if (value != null && !(value instanceof Collection<?> list && list.isEmpty())) {
            JsonFiles.value(json, name, value);
        }
    }

    private static String ours(String slug) {
        return "retours:" + slug;
    }

    /** Returns the address of a recap, or a name of its own where it has none. */
    private static String recapIri(RecapId id, @Nullable String page) {
        return page != null
                ? page
                : URN + "recap:"
                        + URLEncoder.encode(id.value(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
