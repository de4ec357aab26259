package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.sun.net.httpserver.HttpServer;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.ReaderOptions;
import fr.retours.indexer.archive.RecapArchive;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A language model reads a recap once more at the desk, and an editor decides on what it says otherwise. */
class SecondReadingIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CHOICE =
            Pattern.compile("name=\"question\" value=\"(\\w+)\"(?:(?!</form>).)*?name=\"choix\"", Pattern.DOTALL);

    @TempDir
    private static Path temp;

    private static Path questions;
    private static ServedDesk desk;

    @BeforeAll
    static void serve() throws IOException {
        questions = temp.resolve("questions");
        RecordedQuestions.answered(questions, new TriedFolder(temp.resolve("none")));
        desk = ServedDesk.in(temp.resolve("data"), reader("--reader", "file:" + questions));
    }

    @AfterAll
    static void stop() {
        desk.close();
    }

    private static ReaderOptions reader(String... arguments) {
        return CommandLine.populateCommand(new ReaderOptions(new EnvironmentDefaults(Map.of())), arguments);
    }

    /** Has a recap read and returns its page once that is done. */
    private static String read(DeskEditor editor, String recap) throws IOException {
        assertThat(editor.does("/relire", Map.of("recap", recap)).statusCode()).isEqualTo(200);
        String named = "?recap=" + URLEncoder.encode(recap, StandardCharsets.UTF_8);
        await().atMost(PATIENCE)
                .until(() -> !JSON.readTree(editor.get("/etat" + named).body())
                        .path("waiting")
                        .asBoolean());
        return editor.get("/relire" + named).body();
    }

    private static int choices(String page) {
        return page.split("name=\"choix\"", -1).length - 1;
    }

    @Test
    void whatTheModelSaysOtherwiseIsAcceptedOneByOneAndTakenBack() throws IOException {
        var editor = new DeskEditor(desk::address, desk.key());
        String recap = "2021-06-14-crest-jury";

        String page = read(editor, recap);

        assertThat(page).contains("Lu par grand-modele", "Le modèle :", "<blockquote>");
        Matcher first = CHOICE.matcher(page);
        assertThat(first.find()).as(page).isTrue();
        Set<String> models = RecapArchive.ask(
                desk.folder().data(), archive -> archive.answers().models());
        assertThat(models).as("it makes no facts by itself").isEmpty();
        var done = editor.does("/relire/decider", Map.of("recap", recap, "question", first.group(1), "choix", "0"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        String decision = JSON.readTree(done.body()).path("decision").asText();
        assertThat(desk.folder().data().curation())
                .content()
                .contains("recaps: ['" + recap + "']", "seconde lecture par grand-modele", "by: 'rédaction'");
        editor.awaitInForce();

        String after = read(editor, recap);

        assertThat(choices(after)).isLessThan(choices(page));
        assertThat(editor.does("/annuler", Map.of("decision", decision)).statusCode())
                .isEqualTo(200);
        editor.awaitInForce();
        assertThat(choices(read(editor, recap))).isEqualTo(choices(page));
    }

    /** A server of models that never answers has the desk go on, and is given up. */
    @Test
    void aModelThatDoesNotAnswerHoldsNobody() throws IOException {
        var closing = new CountDownLatch(1);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
        var asked = reader(
                "--reader",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "--reader-model",
                "lent",
                "--reader-timeout",
                "1s");
        try (var slow = desk.servedOnceMore(asked)) {
            var editor = new DeskEditor(slow::address, slow.key());

            String page = read(editor, "2021-06-14-crest-jury");

            assertThat(page)
                    .contains("Pas de seconde lecture", "n’a pas donné de réponse entière en 1 s")
                    .contains("Demander une seconde lecture");
        } finally {
            closing.countDown();
            server.stop(0);
        }
    }

    @Test
    @ExtendWith(SiteExtension.class)
    void anEditorReadsAndDecidesInABrowser(TestBrowser browser) throws IOException {
        browser.onDesk(desk, page -> {
            page.locator(".enter button").click();
            page.locator(".sections a[href='/atelier/relire']").click();
            Visit.isAccessible(page);
            page.locator("#recap").pressSequentially("jury");
            Locator offered = page.locator("[role=option]");
            PlaywrightAssertions.assertThat(offered.first()).isVisible();
            offered.first().click();
            page.locator("button:text-is('Ouvrir')").click();
            page.locator("button:text-is('Demander une seconde lecture')").click();
            page.waitForSelector(".question");
            Visit.isAccessible(page);
            TestBrowser.picture(page, "relire");
            Locator decided = page.locator(".question:has(button)");
            int before = decided.count();
            decided.first().locator("button").last().click();
            PlaywrightAssertions.assertThat(decided).hasCount(before - 1);
            page.keyboard().press("u");
            PlaywrightAssertions.assertThat(decided).hasCount(before);
        });
        assertThat(Files.readString(desk.folder().data().curation())).doesNotContain("- {");
    }
}
