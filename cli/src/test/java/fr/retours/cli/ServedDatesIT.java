package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.terminal.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A month, a season and a year from the text to every place that shows, counts or narrows by dates. */
@ExtendWith(IndexedRecapsExtension.class)
class ServedDatesIT {
    private static final String RECAPS = """
            {"id": "mois", "title": "Retour sur le forum des lavoirs", "body": "Le forum s'est tenu à Lyon en mars 2014."}
            {"id": "saison", "title": "Retour sur la rencontre du printemps 2019", "body": "Beaucoup de monde est venu à Lorient."}
            {"id": "annee", "title": "Retour sur l'université d'été 2016", "body": "Beaucoup de monde est venu à Brest."}
            {"id": "publie", "title": "Retour sur une visite", "published": "2012-05-06", "body": "La visite a plu à tous, à Nantes."}
            {"id": "douteux", "title": "Atelier du 3 mai 2038", "published": "2015-05-06", "body": "L'atelier s'est tenu à Nantes et a réuni quarante personnes. Claire Martin, maire de Nantes, a ouvert la rencontre, Paul Durand l'a conclue."}
            """;

    @TempDir
    private static Path folder;

    @Test
    void aVagueDateIsFoundCountedExportedAndShownAsItIsTold(IndexedRecaps indexed) throws Exception {
        Path recaps = Files.writeString(folder.resolve("recaps.jsonl"), RECAPS);
        var data = indexed.of(recaps);
        try (var serving = data.servePatiently()) {
            var site = new SiteClient(serving.address());
            assertThat(ids(serving, "search?from=2014-03-15&to=2014-03-15")).containsExactly("mois");
            assertThat(events(serving, "events?from=2014-03-15&to=2014-03-15")).containsExactly("2014-03");
            assertThat(events(serving, "events?from=2019-06-01&to=2019-06-30")).containsExactly("2019-21");
            assertThat(events(serving, "events")).containsExactly("2038-05-03", "2019-21", "2016", "2014-03", "null");
            assertThat(events(serving, "events?to=2012-12-31")).isEmpty();
            assertThat(events(serving, "events?to=2012-12-31&date=published")).containsExactly("null");

            assertThat(reported(site, "/api/v1/search"))
                    .contains("{\"value\":\"2014\",\"label\":\"2014\",\"count\":1", "\"value\":\"none\"");
            assertThat(reported(site, "/api/v1/search?date=published"))
                    .contains("year_published", "{\"value\":\"2012\",\"label\":\"2012\",\"count\":1")
                    .doesNotContain("\"value\":\"none\"");
            assertThat(reported(site, "/api/v1/exports/events?format=csv")).contains(",2014-03,,,");
            assertThat(reported(site, "/api/v1/exports/network?format=gexf"))
                    .contains("start=\"2014-03-01\" end=\"2014-03-31\"", "value=\"2014-03\"");

            assertThat(reported(site, "/?q=lavoirs")).contains("mars 2014");
            assertThat(reported(site, "/chronologie"))
                    .containsPattern("data-year=\"2014\">\\s*<a [^>]*>\\s*<span class=\"n\">1<")
                    .contains(
                            "printemps 2019",
                            "publié le 6 mai 2012",
                            "date douteuse : plus d’un an après la publication");
        }
        assertThat(data.run("search", "lavoirs")).isEqualTo(ExitCode.DONE);
        assertThat(data.said()).contains("2014-03");
    }

    private static List<String> ids(Serving serving, String path) {
        return ServedFactsIT.all(serving, path).stream()
                .map(one -> one.get("id").asText())
                .toList();
    }

    private static List<String> events(Serving serving, String path) {
        return ServedFactsIT.all(serving, path).stream()
                .map(one -> one.get("date"))
                .map(JsonNode::asText)
                .toList();
    }

    private static String reported(SiteClient site, String path) {
        var response = site.get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }
}
