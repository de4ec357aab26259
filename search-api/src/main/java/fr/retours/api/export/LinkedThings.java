package fr.retours.api.export;

import fr.retours.api.answer.DescribedThing;
import fr.retours.api.export.table.CitedSentence;
import fr.retours.api.export.table.ExportTables;
import fr.retours.api.export.table.ExportedTie;
import fr.retours.api.export.table.ReportedEvent;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.model.fact.Attendance;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Describes things in the words of the JSON-LD context; what is unknown is left out. */
final class LinkedThings {
    private static final String URN = "urn:retours:";

    private LinkedThings() {}

    static DescribedThing person(PersonSummary one) {
        return DescribedThing.of("Person", "Agent")
                .with("id", one.person().id())
                .with("name", one.person().name())
                .with("alternateName", one.person().aliases())
                .with("events", one.events())
                .with("first", one.first())
                .with("last", one.last());
    }

    static DescribedThing body(BodySlice one) {
        boolean territory = one.body() instanceof Collectivite;
        DescribedThing thing = DescribedThing.of(territory ? "AdministrativeArea" : "Organization", "Agent")
                .with("id", one.body().id())
                .with("name", one.body().name());
        switch (one.body()) {
            case Organisation known -> {
                String wikidata = known.numbers().get(NumberRegister.WIKIDATA);
                thing.with("alternateName", known.aliases())
                        .with("taxID", known.numbers().get(NumberRegister.SIREN))
                        .with("identifier", known.numbers().get(NumberRegister.RNA))
                        .with(
                                "sameAs",
                                wikidata == null ? null : FrenchLabels.pageOf(NumberRegister.WIKIDATA, wikidata));
            }
            case Collectivite known ->
                thing.with("level", known.kind())
                        .with("identifier", ExportTables.code(known))
                        .each("containedInPlace", known.partOf(), Collectivite::id)
                        .with("population", known.population())
                        .with("geo", geo(known.coordinates()));
        }
        return thing.with("events", one.events()).with("first", one.first()).with("last", one.last());
    }

    static DescribedThing event(ReportedEvent one) {
        var event = one.summary();
        EventDate date = event.time().date();
        Attendance attendance = event.attendance();
        return proven(
                DescribedThing.of("Event", "Activity")
                        .with("id", one.id())
                        .with("name", event.title())
                        .with("eventKind", event.kind())
                        .with("date", date)
                        .with("startDate", EventDate.firstDay(date))
                        .with("endDate", EventDate.lastDay(date))
                        .with("location", place(event.place(), one.slice().point()))
                        .with("attendance", attendance == null ? null : attendance.count())
                        .with("attendanceQualifier", attendance == null ? null : attendance.qualifier())
                        .with("about", one.themes(true))
                        .with("mentions", one.themes(false))
                        .with("organizer", one.organisers())
                        .each("recordedIn", one.slice().recaps(), LinkedThings::recap),
                one,
                one.slice().grounds());
    }

    private static @Nullable DescribedThing place(@Nullable PlaceRef place, @Nullable Coordinates point) {
        return place == null
                ? null
                : DescribedThing.of("Place")
                        .with("name", FrenchLabels.of(place))
                        .with("containedInPlace", place.collectivite())
                        .with("geo", geo(point));
    }

    private static @Nullable DescribedThing geo(@Nullable Coordinates point) {
        return point == null
                ? null
                : DescribedThing.of("GeoCoordinates")
                        .with("latitude", point.latitude())
                        .with("longitude", point.longitude());
    }

    private static DescribedThing recap(RecapRef one) {
        return new DescribedThing(
                        "id",
                        recapIri(one.id(), one.url() == null ? null : one.url().toString()))
                .with("type", List.of("Article", "Entity"))
                .with("name", one.title())
                .with("datePublished", one.published());
    }

    /** Describes how someone stands in an event: a qualified association of PROV. */
    static DescribedThing tie(ExportedTie one) {
        boolean person = one.who().entity().id() instanceof PersonId;
        var standing = one.standing();
        return proven(
                DescribedThing.of(person ? "Participation" : "Involvement", "Association")
                        .with("id", URN + "tie:" + one.event().id() + ':' + one.entity())
                        .with("agent", one.entity())
                        .with("at", one.event().id())
                        .with("tookPart", standing.tookPart())
                        .each("hadRole", one.parts(), LinkedThings::ours)
                        .each("link", one.links(), LinkedThings::ours)
                        .each("role", standing.roles(), LinkedThings::role),
                one.event(),
                standing.grounds());
    }

    private static DescribedThing role(HeldRole role) {
        return DescribedThing.of("Role")
                .with("roleName", role.function())
                .with("heldAt", role.body() == null ? null : role.body().id())
                .with("portfolio", role.portfolio())
                .with("former", role.former());
    }

    private static DescribedThing proven(DescribedThing thing, ReportedEvent event, Grounds grounds) {
        return thing.with("confidence", grounds.confidence())
                .each("evidence", event.sources(grounds), LinkedThings::quotation);
    }

    private static DescribedThing quotation(CitedSentence source) {
        return DescribedThing.of("Quotation", "Entity")
                .with("text", source.text())
                .with("url", source.address())
                .with("wasQuotedFrom", recapIri(source.recap(), source.page()))
                .with("start", source.start())
                .with("end", source.end());
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
