package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of what a visitor reports, from the site to the desk. */
class ReportDeskTest extends OnFakedDesk {
    private static final String SCRIPT = "</textarea><script>alert(1)</script>";

    private HttpResponse<String> report(String page, String text, String... headers)
            throws IOException, InterruptedException {
        String form = "page=" + encoded(page) + "&fact=" + encoded("\"><b>") + "&text=" + encoded(text)
                + "&contact=moi%40exemple.fr";
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/signaler"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void anEditorGoesThroughWhatVisitorsReport() throws Exception {
        assertThat(server.get("/signaler?page=/personnes/person:jean", Map.of("Accept", "text/html"))
                        .body())
                .contains("<form class=\"report\"", "name=\"page\" value=\"/personnes/person:jean\"");
        HttpResponse<String> sent = report("/personnes/person:jean?x=1", "Il n’y était pas.\r\n" + SCRIPT);
        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("Merci").doesNotContain("<script>alert");
        assertThat(sent.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(sent.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self'");
        String cookie = comeIn();
        assertThat(send("/decisions", cookie, Map.of()).body()).contains("Signalements (1)");

        String list = send("/signalements", cookie, Map.of()).body();

        assertThat(list)
                .contains(
                        "&lt;script&gt;",
                        "<a href=\"/personnes/person:jean?x=1\">",
                        "<a href=\"/atelier/corriger?id=person:jean\">Corriger</a>",
                        "Répondre à : moi@exemple.fr")
                .doesNotContain("<script>alert", "\"><b>");
        String id = list.replaceAll("(?s).*name=\"signalement\" value=\"(\\w+)\".*", "$1");
        var form = Map.of("jeton", token(cookie), "signalement", id);
        assertThat(send("/signalements", cookie, Map.of("signalement", id)).statusCode())
                .isEqualTo(403);
        assertThat(send("/signalements", "", form).statusCode()).isEqualTo(401);
        assertThat(send("/signalements", cookie, form).statusCode()).isEqualTo(303);
        assertThat(send("/signalements", cookie, Map.of()).body())
                .contains("Réglé par editor le", "Aucun signalement n’attend")
                .doesNotContain("exemple.fr", "name=\"signalement\"");
        assertThat(send("/signalements", cookie, form).statusCode()).isEqualTo(404);
        assertThat(Files.readString(folder.resolve("audit.jsonl")))
                .contains("report.settle", "\"outcome\":\"done\"")
                .doesNotContain("person:jean");
    }

    @Test
    void leadsToWhereItIsPutRight() throws Exception {
        report("/recaps/recap:a?q=eau", "faux");
        report("/collectivites/commune:63113", "faux");
        report("/evenements/event:a", "faux");
        for (String elsewhere :
                List.of("//ailleurs.test", "/\t/ailleurs.test", "/\\ailleurs.test", "javascript:alert(1)")) {
            assertThat(report(elsewhere, "faux").statusCode()).as(elsewhere).isEqualTo(400);
        }

        assertThat(send("/signalements", comeIn(), Map.of()).body())
                .contains(
                        "<a href=\"/atelier/corriger?forme=add&amp;recaps-1=recap:a\">Corriger</a>",
                        "<a href=\"/atelier/corriger?id=commune:63113\">Corriger</a>",
                        "<a href=\"/evenements/event:a\">Corriger</a>",
                        "Signalements (3)");
    }

    @Test
    void whatCannotBeKeptStaysInTheForm() throws Exception {
        HttpResponse<String> empty = report("/", " ");
        HttpResponse<String> tooLong = report("/", "é".repeat(4_001));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("role=\"alert\">Dites ce qui", "value=\"moi@exemple.fr\"");
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).containsPattern("4.000 caractères au plus").contains("éé</textarea>");
        for (int number = 0; number < 10; number++) {
            assertThat(report("/", "\r\n".repeat(1) + number + "é".repeat(3_000))
                            .statusCode())
                    .isEqualTo(200);
        }

        HttpResponse<String> often = report("/", SCRIPT);

        assertThat(often.statusCode()).isEqualTo(429);
        assertThat(often.headers().firstValue("Retry-After")).isPresent();
        assertThat(often.body()).contains("&lt;/textarea&gt;").doesNotContain("<script>alert");
        assertThat(send("/signalements", comeIn(), Map.of()).body()).contains("Signalements (10)");
    }

    @Test
    void othersSendNothing() throws Exception {
        assertThat(report("/", "faux", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        try (var open = new ServerUnderTest()) {
            assertThat(open.send("POST", "/signaler", Map.of()).status()).isEqualTo(405);
            assertThat(open.get("/signaler", Map.of("Accept", "text/html")).body())
                    .doesNotContain("<form class=\"report\"");
        }
    }
}
