package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The editor's desk, as an editor uses it who knows what the recaps say: by forms. */
class DeskIT extends OnServedDesk {
    private static final int DECISIONS = 50;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

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

        /** Returns whether a choice makes the facts better. */
        boolean betters(Suggestion suggestion) {
            double now = f1();
            return suggestion.choices().stream().anyMatch(one -> with(one) > now);
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
        var editor = new DeskEditor(desk::address, desk.key());
        var knowledge = new Knowledge();
        double before = knowledge.f1();
        String version = version();
        List<String> taken = new ArrayList<>();
        Map<Boolean, List<Map.Entry<String, Suggestion>>> asked = questions().entrySet().stream()
                .collect(Collectors.partitioningBy(one -> knowledge.betters(one.getValue())));
        for (Map.Entry<String, Suggestion> one : Stream.concat(
                        asked.getOrDefault(true, List.of()).stream(), asked.getOrDefault(false, List.of()).stream())
                .toList()) {
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
        assertThat(commands.out()).contains("people.took_part", "bodies.links");
        assertThat(commands.run("evaluate", ServedDesk.GOLD.toString())).isEqualTo(ExitCode.DONE);
        assertThat(commands.out()).contains(String.format(Locale.ROOT, "%.3f", f1));
        HttpResponse<String> page = DeskEditor.get(URI.create(desk.serving().address() + "donnees"));
        assertThat(page.body())
                .contains("Là où des rédacteurs ont regardé", "faits relus")
                .doesNotContain("Deux lectures");
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
