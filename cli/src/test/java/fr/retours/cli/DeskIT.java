package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.api.admin.Question;
import fr.retours.cli.serve.OpenQuestion;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationException;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.curation.DecisionLine;
import fr.retours.indexer.evaluate.Evaluation;
import fr.retours.indexer.evaluate.Gold;
import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.load.StoredFacts;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.indexer.suggest.SuggestedChoice;
import fr.retours.indexer.suggest.Suggestion;
import fr.retours.indexer.territory.Territories;
import fr.retours.model.fact.RecapFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The editor's desk, as an editor uses it who knows what the recaps say: by forms. */
class DeskIT extends OnServedDesk {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int DECISIONS = 50;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Pattern TOKEN = Pattern.compile("name=\"jeton\" value=\"(\\w+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A client of the desk that runs no script and asks for answers as one would. */
    private static final class Editor {
        private final HttpClient http = HttpClient.newHttpClient();
        private final String cookie;
        private final String token;

        Editor() throws IOException {
            HttpResponse<String> in = send(post("/entrer", Map.of("cle", desk.key())));
            assertThat(in.statusCode()).isEqualTo(303);
            cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
            await().atMost(PATIENCE).until(() -> !state().path("waiting").asBoolean());
            Matcher found = TOKEN.matcher(get("").body());
            assertThat(found.find()).isTrue();
            token = found.group(1);
        }

        private static HttpRequest.Builder post(String path, Map<String, String> values) {
            String form = String.join(
                    "&",
                    values.entrySet().stream()
                            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                            .toList());
            return HttpRequest.newBuilder(desk.address(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
            try {
                return http.send(request.build(), BodyHandlers.ofString());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        HttpResponse<String> get(String path) throws IOException {
            return send(HttpRequest.newBuilder(desk.address(path)).header("Cookie", cookie));
        }

        static HttpResponse<String> get(URI address) throws IOException {
            try {
                return HttpClient.newHttpClient()
                        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        HttpResponse<String> does(String path, Map<String, String> values) throws IOException {
            Map<String, String> all = new HashMap<>(values);
            all.putIfAbsent("jeton", token);
            return send(post(path, all).header("Cookie", cookie).header("Accept", "application/json"));
        }

        JsonNode state() throws IOException {
            return JSON.readTree(get("/etat").body());
        }

        void awaitInForce() {
            await().atMost(PATIENCE).until(() -> state().path("settled").asBoolean());
            assertThat(said()).contains("Toutes les décisions sont en vigueur");
        }

        private String said() {
            try {
                return state().path("progress").asText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What the annotation says of the recaps, by which a choice is better or worse. */
    private static final class Knowledge {
        private final Gold gold = Gold.read(ServedDesk.GOLD);
        private final CorpusResolver resolver = CorpusResolver.of(new Lexicon(), Territories.load());
        private final List<RecapFacts> extracted =
                StoredFacts.read(desk.folder().data());
        private String decided = "";

        double f1() {
            return f1(decided);
        }

        private double f1(String yaml) {
            Curation curation = CurationReader.read(desk.folder().data().curation(), yaml);
            return Evaluation.of(gold, resolver.resolve(extracted, curation)).overall();
        }

        /** Returns the best choice; the likely one of equal ones. */
        int best(Suggestion suggestion) {
            int best = -1;
            double most = -1;
            for (int i = 0; i < suggestion.choices().size(); i++) {
                double f1 = with(suggestion.choices().get(i));
                boolean likelier = f1 == most && suggestion.choices().get(i).sense() == SuggestedChoice.Sense.AFFIRM;
                if (f1 > most || likelier) {
                    most = f1;
                    best = i;
                }
            }
            return best;
        }

        private double with(SuggestedChoice choice) {
            try {
                return f1(choice.line().in(decided, DAY, null));
            } catch (CurationException e) {
                return -1; // it contradicts what is decided
            }
        }

        void decide(DecisionLine line) {
            decided = line.in(decided, DAY, null);
        }
    }

    private static String version() {
        return RecapArchive.ask(
                desk.folder().data(), archive -> archive.journal().read().version());
    }

    /** The questions that the desk has, as suggestions: their choices can be tried before one is taken. */
    private static Map<String, Suggestion> questions() {
        var wiring = new Wiring(desk.folder().data());
        var identification = wiring.identification();
        List<RecapFacts> extracted = StoredFacts.read(desk.folder().data());
        var resolution = identification.resolve(extracted);
        Map<String, Suggestion> questions = new LinkedHashMap<>();
        wiring.suggester()
                .suggest(extracted.stream().map(resolution::apply).toList(), resolution, identification.curation())
                .forEach(one -> {
                    Question question = OpenQuestion.of(one);
                    questions.put(question.id(), one);
                });
        return questions;
    }

    @Test
    void fiftyDecisionsMakeTheFactsBetterAndTakenBackLeaveNothing() throws IOException {
        var editor = new Editor();
        var knowledge = new Knowledge();
        double before = knowledge.f1();
        String version = version();
        List<String> taken = new ArrayList<>();
        for (Map.Entry<String, Suggestion> one : questions().entrySet()) {
            int choice = knowledge.best(one.getValue());
            if (choice < 0 || taken.size() == DECISIONS) {
                continue;
            }
            HttpResponse<String> answer =
                    editor.does("/decider", Map.of("question", one.getKey(), "choix", String.valueOf(choice)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            taken.add(JSON.readTree(answer.body()).path("decision").asText());
            knowledge.decide(one.getValue().choices().get(choice).line());
        }
        assertThat(taken).hasSize(DECISIONS).doesNotHaveDuplicates();
        editor.awaitInForce();

        assertThat(CurationReader.written(
                        desk.folder().data().curation(),
                        Files.readString(desk.folder().data().curation())))
                .hasSize(DECISIONS)
                .allSatisfy(one -> assertThat(one.ground().by()).isEqualTo("rédaction"));
        var resolution = new Wiring(desk.folder().data())
                .identification()
                .resolve(StoredFacts.read(desk.folder().data()));
        double after = Evaluation.of(
                        Gold.read(ServedDesk.GOLD),
                        StoredFacts.read(desk.folder().data()).stream()
                                .map(resolution::apply)
                                .toList())
                .overall();
        assertThat(after).isGreaterThan(before).isEqualTo(knowledge.f1());
        assertThat(version()).isNotEqualTo(version);
        assertThat(editor.get("/decisions").body()).contains("rédaction", "ligne 2");
        tellsWhatTheDecisionsSay(after);

        for (String decision : taken) {
            assertThat(editor.does("/annuler", Map.of("decision", decision)).statusCode())
                    .isEqualTo(200);
        }
        editor.awaitInForce();

        assertThat(desk.folder().data().curation()).hasContent("");
        assertThat(version()).isEqualTo(version);
        assertThat(editor.does("/annuler", Map.of("decision", taken.getFirst())).statusCode())
                .isEqualTo(404);
    }

    /** Some decisions are about several recaps, and some judge nothing that was read. */
    private static void tellsWhatTheDecisionsSay(double f1) throws IOException {
        var commands = new TriedFolder(desk.folder().data().root());
        assertThat(commands.run("evaluate", "--decisions")).isEqualTo(ExitCode.DONE);
        assertThat(commands.out()).contains("people.roles");
        assertThat(commands.run("evaluate", ServedDesk.GOLD.toString())).isEqualTo(ExitCode.DONE);
        assertThat(commands.out()).contains(String.format(Locale.ROOT, "%.3f", f1));
        HttpResponse<String> page = Editor.get(URI.create(desk.serving().address() + "donnees"));
        assertThat(page.body()).contains("Là où des rédacteurs ont regardé", "faits relus");
    }

    @Test
    void formsOfOthersAreRefusedAndWhatCannotBeFollowedIsTold() throws IOException {
        var editor = new Editor();

        assertThat(editor.does("/decider", Map.of("jeton", "x", "question", "y", "choix", "0"))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> noId =
                editor.does("/corriger", Map.of("forme", "hide", "id_name", "event:forum", "motif", "essai"));
        assertThat(noId.statusCode()).isEqualTo(422);
        assertThat(noId.body()).contains("hide porte sur");
        assertThat(editor.does("/corriger", Map.of("forme", "forget", "id_name", "person:x", "motif", "essai"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(editor.get("/rien").statusCode()).isEqualTo(404);
    }
}
