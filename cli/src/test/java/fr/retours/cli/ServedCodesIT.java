package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Official codes and numbers given by hand, from a text to what is served. */
@ExtendWith(TestGraphServer.class)
class ServedCodesIT {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void codesAndNumbersFindWhatTheyStandFor(@TempDir Path temp, GraphServer graph) throws Exception {
        Path recap = Files.writeString(temp.resolve("eau.md"), """
                ---
                title: Rencontre sur l’eau à Paris
                published: 2018-05-23
                ---
                La rencontre a été organisée par la Ville de Paris avec la commune de Nonette-Orsonnette (63) et l’ADEME.
                Élise Comte-Sponville, maire de Paris, a ouvert la journée.
                """);
        var folder = TriedFolder.on(graph, Files.createDirectory(temp.resolve("data")));
        Files.writeString(
                folder.data().curation(),
                "identify:\n  - {id: org:ademe, siren: 385 290 309, reason: annuaire, date: 2026-03-01}\n");
        assertThat(folder.run("index", recap.toString())).as(folder.said()).isEqualTo(ExitCode.DONE);
        try (var serving = folder.servePatiently()) {
            var site = new SiteClient(serving.address());
            assertThat(offered(site, "75056", "collectivite")).isEqualTo("commune:75056");
            assertThat(offered(site, "63266", "collectivite")).isEqualTo("commune:63255");
            assertThat(offered(site, "385290309", "organisation")).isEqualTo("org:ademe");
            assertThat(json(site, "/api/v1/organisations/org:ademe")
                            .at("/data/siren")
                            .asText())
                    .isEqualTo("385290309");
            assertThat(json(site, "/api/v1/reconcile?queries=%7B%22a%22%3A%7B%22query%22%3A%22385290309%22%7D%7D")
                            .at("/a/result/0/id")
                            .asText())
                    .isEqualTo("org:ademe");
            assertLeads(site, "/collectivites/commune:63266", "/collectivites/commune:63255");
            assertLeads(site, "/api/v1/collectivites/commune:63266", "/api/v1/collectivites/commune:63255");
            assertThat(site.page("/collectivites/commune:63255").body())
                    .contains("Ancien code 63266 (Orsonnette) : aujourd’hui Nonette-Orsonnette");
            assertThat(site.page("/collectivites/region:83").headers().firstValue("Location"))
                    .contains("/collectivites/region:84");
            assertThat(site.page("/collectivites/commune:35238").statusCode()).isEqualTo(404);
            assertThat(site.page("/collectivites/commune:35238").body()).contains("Aucun récap ne nomme Rennes");
            assertThat(json(site, "/api/v1/search?q=Conte-Sponville")
                            .at("/meta/did_you_mean")
                            .asText())
                    .isEqualToIgnoringCase("Comte-Sponville");
        }
    }

    private static String offered(SiteClient site, String typed, String kind) throws Exception {
        return json(site, "/api/v1/search?types=" + kind + "&q=" + typed)
                .at("/others/" + kind + "/0/id")
                .asText();
    }

    private static void assertLeads(SiteClient site, String path, String target) {
        var response = site.page(path);

        assertThat(response.statusCode()).as(path).isEqualTo(308);
        assertThat(response.headers().firstValue("Location")).contains(target);
    }

    private static JsonNode json(SiteClient site, String path) throws Exception {
        return MAPPER.readTree(site.page(path).body());
    }
}
