package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.api.admin.EditorQuestion;
import fr.retours.cli.serve.OpenQuestion;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationException;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.curation.DecisionLine;
import fr.retours.indexer.evaluate.Evaluation;
import fr.retours.indexer.evaluate.GoldSet;
import fr.retours.indexer.load.StoredFacts;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.indexer.suggest.SuggestedChoice;
import fr.retours.indexer.suggest.SuggestedDecision;
import fr.retours.model.fact.RecapFacts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The editor's desk, as an editor uses it who knows what the recaps say: by forms. */
class DeskIT extends OnServedDesk {
    private static final int DECISIONS = 50;
    private static final Pattern DECISION = Pattern.compile("name=\"decision\" value=\"([^\"]+)\"");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What the annotation says of the recaps, by which a choice is better or worse. */
    private static final class Knowledge {
        private final GoldSet gold = GoldSet.read(ServedDesk.GOLD);
        private final CorpusResolver resolver = CorpusResolver.of(new Lexicon(), Territories.load());
        private final List<RecapFacts> extracted =
                StoredFacts.read(desk.folder().data());
        private String decided = "";
        private double f1 = f1("");

        /** One of the choices, and how good the facts are with it. */
        private record Answer(int choice, double f1) {}

        double f1() {
            return f1;
        }

        private double f1(String yaml) {
            Curation curation = CurationReader.read(desk.folder().data().curation(), yaml);
            return Evaluation.of(gold, resolver.resolve(extracted, curation)).overall();
        }

        /** Returns the best choice, the likely one of equal ones, with how good the facts are then. */
        Answer best(SuggestedDecision suggestion) {
            Answer best = new Answer(-1, -1);
            for (int i = 0; i < suggestion.choices().size(); i++) {
                double with = with(suggestion.choices().get(i));
                boolean likelier =
                        with == best.f1() && suggestion.choices().get(i).sense() == SuggestedChoice.Sense.AFFIRM;
                if (with > best.f1() || likelier) {
                    best = new Answer(i, with);
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

        void decide(DecisionLine line, double then) {
            decided = line.in(decided, DAY, null);
            f1 = then;
        }
    }

    private static String version() {
        return RecapArchive.ask(
                desk.folder().data(), archive -> archive.journal().read().version());
    }

    /** The questions that the desk has, as suggestions: their choices can be tried before one is taken. */
    private static Map<String, SuggestedDecision> questions() {
        var wiring = new IndexerWiring(desk.folder().data());
        var identification = wiring.identification();
        List<RecapFacts> extracted = StoredFacts.read(desk.folder().data());
        var resolution = identification.resolve(extracted);
        Map<String, SuggestedDecision> questions = new LinkedHashMap<>();
        wiring.suggester()
                .suggest(extracted.stream().map(resolution::apply).toList(), resolution, identification.curation())
                .forEach(one -> {
                    EditorQuestion question = OpenQuestion.of(one);
                    questions.put(question.id(), one);
                });
        return questions;
    }

    @Test
    void fiftyDecisionsMakeTheFactsBetterAndTakenBackLeaveNothing() throws IOException {
        var editor = new DeskEditor(desk::address, desk.key());
        var knowledge = new Knowledge();
        double before = knowledge.f1();
        String version = version();
        List<String> taken = new ArrayList<>();
        List<Map.Entry<String, SuggestedDecision>> asked =
                new ArrayList<>(questions().entrySet());
        Collections.shuffle(asked, new Random(1)); // the desk asks of one kind after the other
        for (Map.Entry<String, SuggestedDecision> one : asked) {
            Knowledge.Answer best = knowledge.best(one.getValue());
            boolean isBetter = Math.max(best.f1(), knowledge.f1()) > before;
            // one is left for a decision that makes the facts better, wherever it comes
            if (best.f1() >= knowledge.f1() && taken.size() < (isBetter ? DECISIONS : DECISIONS - 1)) {
                taken.add(decides(editor, knowledge, one, best));
            }
            if (taken.size() == DECISIONS) {
                break;
            }
        }
        assertThat(taken).hasSize(DECISIONS).doesNotHaveDuplicates();
        editor.awaitInForce();

        assertThat(CurationReader.written(
                        desk.folder().data().curation(),
                        Files.readString(desk.folder().data().curation())))
                .hasSize(DECISIONS)
                .allSatisfy(one -> assertThat(one.ground().by()).isEqualTo("rédaction"));
        var resolution = new IndexerWiring(desk.folder().data())
                .identification()
                .resolve(StoredFacts.read(desk.folder().data()));
        double after = Evaluation.of(
                        GoldSet.read(ServedDesk.GOLD),
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

    /** Takes a decision at the desk, and returns its id. */
    private static String decides(
            DeskEditor editor,
            Knowledge knowledge,
            Map.Entry<String, SuggestedDecision> question,
            Knowledge.Answer answer)
            throws IOException {
        HttpResponse<String> answered = editor.does(
                "/decider", Map.of("question", question.getKey(), "choix", String.valueOf(answer.choice())));
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
        knowledge.decide(question.getValue().choices().get(answer.choice()).line(), answer.f1());
        return JSON.readTree(answered.body()).path("decision").asText();
    }

    /** Some decisions are about several recaps, and some judge nothing that was read. */
    private static void tellsWhatTheDecisionsSay(double f1) throws IOException {
        var commands = new TriedFolder(desk.folder().data().root());
        assertThat(commands.run("evaluate", "--decisions")).isEqualTo(ExitCode.DONE);
        assertThat(commands.out()).contains("people.took_part", "bodies.links");
        assertThat(commands.run("evaluate", ServedDesk.GOLD.toString())).isEqualTo(ExitCode.DONE);
        assertThat(commands.out()).contains(String.format(Locale.ROOT, "%.3f", f1));
        HttpResponse<String> page = DeskEditor.get(URI.create(desk.serving().address() + "donnees"));
        assertThat(page.body())
                .contains("Là où des rédacteurs ont regardé", "faits relus")
                .doesNotContain("Deux lectures");
    }

    /** Decisions are in force when they are stored; the site reads what is new soon after. */
    private static void awaitFunctions(List<String> wanted) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(functions()).isEqualTo(wanted));
    }

    private static List<String> functions() throws IOException {
        URI person = URI.create(desk.serving().address() + "api/v1/people/person:sokhna-ndiaye");
        HttpResponse<String> answer = DeskEditor.get(person);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).findValuesAsText("function");
    }

    @Test
    void whatNobodyFoundIsAddedByFormAndTakenBack() throws IOException {
        var editor = new DeskEditor(desk::address, desk.key());
        Map<String, String> fact = Map.of(
                "forme", "add",
                "recaps-1_name", "2021-06-14-crest-jury",
                "person", "Sokhna Ndiaye",
                "role", "lauréate de l’édition précédente",
                "quote", "Sokhna Ndiaye, lauréate de l’édition précédente",
                "motif", "dit par le récap");
        assertThat(functions()).isEmpty();

        HttpResponse<String> sent = editor.does("/corriger", fact);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        editor.awaitInForce();
        awaitFunctions(List.of("lauréate de l'édition précédente"));
        assertThat(desk.folder().data().curation()).content().contains("Sokhna Ndiaye", "dit par le récap");

        Matcher decision = DECISION.matcher(editor.get("/decisions").body());
        assertThat(decision.find()).isTrue();
        assertThat(editor.does("/annuler", Map.of("decision", decision.group(1)))
                        .statusCode())
                .isEqualTo(200);
        editor.awaitInForce();
        awaitFunctions(List.of());
        assertThat(desk.folder().data().curation()).hasContent("");
    }

    @Test
    void formsOfOthersAreRefusedAndWhatCannotBeFollowedIsTold() throws IOException {
        var editor = new DeskEditor(desk::address, desk.key());

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
