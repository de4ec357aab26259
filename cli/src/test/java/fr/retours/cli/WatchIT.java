package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.server.GraphServer;
import fr.retours.server.testing.TestGraphServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A site, and a folder, followed from the terminal: found, changed and gone. */
@ExtendWith(TestGraphServer.class)
class WatchIT {
    @TempDir
    private Path temp;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private HttpServer site;
    private String list;
    private TriedFolder folder;

    @BeforeEach
    void openSite(GraphServer graph) throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            byte[] page =
                    pages.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(StandardCharsets.UTF_8);
            try (exchange) {
                exchange.sendResponseHeaders(page.length == 0 ? 404 : 200, page.length == 0 ? -1 : page.length);
                exchange.getResponseBody().write(page);
            }
        });
        site.start();
        String root = "http://127.0.0.1:" + site.getAddress().getPort();
        list = root + "/sitemap.xml";
        pages.put("/lavoirs", recap("lavoirs", "Vingt"));
        pages.put("/fours", recap("fours", "Trente"));
        pages.put(
                "/reseau", "<title>Le réseau</title><h1>Le réseau</h1><p>Le réseau tient une carte des communes.</p>");
        pages.put(
                "/sitemap.xml",
                "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>" + root
                        + "/lavoirs</loc></url><url><loc>" + root + "/fours</loc></url><url><loc>" + root
                        + "/reseau</loc></url></urlset>");
        folder = TriedFolder.on(graph, temp.resolve("data"));
    }

    @AfterEach
    void closeSite() {
        site.stop(0);
    }

    private static String recap(String what, String many) {
        String title = "Retour sur l’atelier des " + what + " à Die";
        return "<meta charset=utf-8><title>" + title + "</title><main><h1>" + title
                + "</h1><p>L’atelier s’est tenu à Die le " + "12 octobre 2023. " + many
                + " personnes y ont pris part. Marie Faure, adjointe au maire de Die, a animé.</p></main>";
    }

    @Test
    void whatASiteAndAFolderHaveIsIndexedAndWhatIsGoneGoes() throws IOException {
        assertThat(watch("--dry-run", list)).isEqualTo(ExitCode.DONE);
        assertThat(folder.said())
                .contains("pris ", "titre-de-récap", "laissé ", "ne raconte pas d’événement", "Rien n’a été écrit");
        assertThat(folder.data().root()).doesNotExist();

        assertThat(watch("--once", list)).as(folder.said()).isEqualTo(ExitCode.DONE);
        assertThat(folder.said()).contains("2 nouveau(x)", "1 page(s) laissée(s)");
        assertThat(found("lavoirs")).contains("atelier des lavoirs");

        assertThat(watch(list)).isEqualTo(ExitCode.DONE);
        assertThat(folder.said()).contains("2 inchangé(s)").doesNotContain("récaps stockés");

        pages.put("/lavoirs", recap("lavoirs", "Quarante-quatre"));
        pages.remove("/fours");
        assertThat(watch(list)).isEqualTo(ExitCode.DONE);
        assertThat(folder.said()).contains("1 changé(s)", "1 absent(s)");
        assertThat(found("quarante-quatre")).contains("atelier des lavoirs");
        assertThat(found("fours")).contains("atelier des fours");

        Path recaps = TwoRecaps.in(temp);
        assertThat(watch(list, recaps.toString())).isEqualTo(ExitCode.DONE);
        assertThat(folder.said()).contains("1 retiré(s)", "2 nouveau(x)");
        assertThat(found("fours")).doesNotContain("atelier des fours");
        assertThat(found("assises")).contains("Assises de l’eau");

        Files.delete(recaps.resolve("first.md"));
        watch(recaps.toString());
        assertThat(found("assises")).contains("Assises de l’eau");
        watch(recaps.toString());
        assertThat(found("assises")).doesNotContain("Assises de l’eau");
        assertThat(folder.run("verify")).as(folder.said()).isEqualTo(ExitCode.DONE);
    }

    private int watch(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "watch";
        all[1] = "--delay=0s";
        all[2] = "--contact=nous@exemple.fr";
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return folder.run(all);
    }

    private String found(String words) {
        folder.run("search", words);
        return folder.said();
    }
}
