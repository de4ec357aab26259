package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.EventSummary;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events for calendars, read back by a reader that is not ours. */
class CalendarTest {
    private static final String PATH = "/agenda.ics";

    private final ServerUnderTest server =
            new ServerUnderTest(new SiteConfig(URI.create("https://retours.test/"), null));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsWhatIsKnownOfEachEvent() {
        List<VEvent> events = events(PATH);

        VEvent water = events.getFirst();
        assertThat(events).hasSize(2);
        assertThat(water.getUid().getValue()).isEqualTo("urn:retours:event:l-eau-en-commun");
        assertThat(water.getSummary().getValue()).isEqualTo("Retour sur la rencontre « L’eau en commun »");
        assertThat(day(water.getDateStart().getValue())).isEqualTo("2018-07-04");
        assertThat(day(water.getDateEnd().getValue())).isEqualTo("2018-07-05");
        assertThat(water.getLocation().getValue()).isEqualTo("Maison de l’Oradou, Clermont-Ferrand");
        assertThat(water.getGeo().getLatitude()).isEqualTo(45.78);
        assertThat(water.getGeo().getLongitude()).isEqualTo(3.08);
        assertThat(water.getUrl().getValue()).isEqualTo("https://retours.test/evenements/event:l-eau-en-commun");
        assertThat(water.getDescription().getValue()).isEqualTo("Rencontre, 2 personnes identifiées");
        assertThat(water.getCategories().getFirst().getValues())
                .containsExactly("Co-construction des politiques publiques");
    }

    @Test
    void endsOnTheDayAfterTheLast() {
        VEvent harvest = events(PATH).getLast();

        assertThat(day(harvest.getDateStart().getValue())).isEqualTo("2017-10-19");
        assertThat(day(harvest.getDateEnd().getValue())).isEqualTo("2017-10-21");
        assertThat(harvest.getLocation()).isNull();
        assertThat(harvest.getGeo()).isNull();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"2014-03", "2019-21", "2016", "2014-03/2014-05"})
    void leavesOutAnEventWhoseDayNobodyKnows(@Nullable String date) {
        server.slices.events = List.of(event("Sans jour", date), Sample.EVENTS.getLast());

        assertThat(events(PATH)).extracting(one -> one.getSummary().getValue()).containsExactly("Semer ensemble");
    }

    @Test
    void tellsNoPointThatIsOnlyTheMiddleOfADepartement() {
        server.slices.point = new Coordinates(45.7, 3.1, true);

        assertThat(events(PATH).getFirst().getGeo()).isNull();
    }

    @Test
    void isStampedWithTheTimeOfTheDataWhateverTheClockSays() {
        assertThat(events(PATH))
                .extracting(one -> one.getDateTimeStamp().getValue().toInstant())
                .containsOnly(Instant.parse("2026-05-03T12:00:00Z"));

        server.graph.version = "v9";
        server.search.version = Optional.of("v9");
        assertThat(events(PATH))
                .as("nobody knows when that version was complete")
                .extracting(one -> one.getDateTimeStamp().getValue().toInstant())
                .containsOnly(Instant.EPOCH);
    }

    @Test
    void noTitleWritesALineOfItsOwn() {
        String title = "Eau; air, terre\\n\r\nEND:VEVENT\r\nX-EVIL:1\nÉté\u2028X-EVIL:2 " + "é".repeat(300);
        server.slices.events = List.of(event(title, "2018-07-04"));

        String body = server.get(PATH, Map.of()).body();
        VEvent read = Biweekly.parse(body).first().getEvents().getFirst();

        assertThat(read.getSummary().getValue().replace("\r\n", "\n"))
                .isEqualTo(title.replace("\r\n", "\n").replace('\u2028', '\n'));
        assertThat(read.getExperimentalProperties()).isEmpty();
        assertThat(body.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(body.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void tellsTheEventsOfTheRecapsThatASearchFinds() {
        List<VEvent> found = events(PATH + "?q=directeur&theme=-scic&from=2018-01-01");

        assertThat(found)
                .extracting(one -> one.getUid().getValue())
                .containsExactly("urn:retours:event:l-eau-en-commun");
        assertThat(Objects.requireNonNull(server.search.request).filter().from())
                .isEqualTo("2018-01-01");
        assertThat(server.get(PATH + "?q=directeur", Map.of()).body())
                .contains("NAME:Retours : événements sur « directeur »");
        assertThat(server.get(PATH + "?theme=nope", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void isSentOnceForEachVersion() {
        Answer first = server.get(PATH, Map.of());
        String tag = first.header("ETag").orElseThrow();
        Answer head = server.send("HEAD", PATH, Map.of());

        assertThat(first.header("Content-Type")).contains("text/calendar; charset=utf-8");
        assertThat(first.header("Cache-Control")).contains("no-cache");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).contains(tag);
        assertThat(head.body()).isEmpty();
        assertThat(server.get(PATH, Map.of("If-None-Match", tag)).status()).isEqualTo(304);

        server.graph.version = "v2";
        server.search.version = Optional.of("v2");
        assertThat(server.get(PATH, Map.of("If-None-Match", tag)).status()).isEqualTo(200);
    }

    @Test
    void isRefusedWhileTheGraphIsDown() {
        server.slices.down = true;

        Answer answer = server.get(PATH, Map.of());

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.header("Content-Disposition")).isEmpty();
    }

    @Test
    void isOfferedByPages() {
        assertThat(page("/personnes/person:karim-benali"))
                .contains("<link rel=\"alternate\" type=\"text/calendar\" title=\"Événements\" href=\"/agenda.ics\">");
        assertThat(page("/?q=eau&theme=-scic&sort=date"))
                .contains("type=\"text/calendar\" title=\"Événements\" href=\"/agenda.ics?q=eau&amp;theme=-scic\"")
                .contains("<a href=\"/agenda.ics?q=eau&amp;theme=-scic\"");
        assertThat(page("/donnees")).contains("<a href=\"/agenda.ics\"");
    }

    private String page(String path) {
        return server.get(path, Map.of("Accept", "text/html")).body();
    }

    private List<VEvent> events(String path) {
        return Biweekly.parse(server.get(path, Map.of()).body()).first().getEvents();
    }

    private static EventDetail event(String title, @Nullable String date) {
        EventDetail model = Sample.EVENTS.getFirst();
        EventSummary event = model.event();
        var time = new EventTime(date == null ? null : EventDate.parse(date), null);
        return new EventDetail(
                new EventSummary(event.id(), title, event.kind(), time, event.place(), null, 2),
                model.proofs(),
                model.recaps(),
                model.bodies(),
                model.themes());
    }

    private static String day(ICalDate date) {
        var day = date.getRawComponents();
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDate()) + (date.hasTime() ? " with a time" : "");
    }
}
