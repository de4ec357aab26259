package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Exports of what a search finds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportOfSearchTest {
    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void mend() {
        server.search.foundVersion = Optional.empty();
    }

    @Test
    void leavesWhatRecapsFoundTell() {
        Answer people = server.api("/exports/people?took_part=any&q=Dub%C5%93uf");
        Answer events = server.api("/exports/events?format=ndjson&q=dix+ans+d%E2%80%99eau");
        Answer network = server.api("/exports/network?format=jsonld&took_part=any&q=Dub%C5%93uf");

        assertThat(ReadTable.rows(people, ',')).extracting(row -> row.get("id")).contains("person:claire-duboeuf");
        assertThat(ReadTable.rows(server.api("/exports/participations?took_part=any&q=%C3%8Ele"), ','))
                .extracting(row -> row.get("event"))
                .containsOnly("event:l-eau-en-commun");
        assertThat(lines(events))
                .singleElement()
                .satisfies(one -> assertThat(one.get("id").asText()).isEqualTo("event:semer-ensemble"));
        assertThat(network.body()).contains("event:l-eau-en-commun").doesNotContain("event:semer-ensemble");
        assertThat(ReadTable.rows(server.api("/exports/people?q=xyz"), ',')).isEmpty();
        assertThat(server.api("/exports/events?q=").body())
                .isEqualTo(server.api("/exports/events").body());
    }

    @Test
    void describesTheTablesOfASearch() {
        JsonNode tables = server.api("/exports/datapackage.json?q=Dub%C5%93uf").at("/resources");

        assertThat(tables)
                .allSatisfy(table -> assertThat(table.get("path").asText()).endsWith("?format=csv&q=Dub%C5%93uf"));
    }

    @Test
    void refusesAPartOfWhatRecapsTell() {
        Answer late = server.api("/exports/network?q=long");
        server.search.foundVersion = Optional.of("v2");
        Answer changed = server.api("/exports/network?q=eau");

        assertThat(late.status()).isEqualTo(503);
        assertThat(late.at("/type").asText()).isEqualTo("urn:retours:problem:deadline-exceeded");
        assertThat(changed.status()).isEqualTo(503);
        assertThat(changed.at("/type").asText()).isEqualTo("urn:retours:problem:data-changed");
        assertThat(changed.header("ETag")).isEmpty();
    }

    private static List<JsonNode> lines(Answer answer) {
        return answer.body().lines().map(OpenApiContract::tree).toList();
    }
}
