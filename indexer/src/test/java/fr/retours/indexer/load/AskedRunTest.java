package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.privacy.ForgettingManner;
import fr.retours.indexer.reader.AskedExtraction.Asked;
import fr.retours.indexer.reader.AskingForecast;
import fr.retours.indexer.reader.QuestionCount;
import fr.retours.indexer.reader.chat.MadeModelServer;
import fr.retours.indexer.reader.chat.MadeModelServer.Received;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Runs that ask a model, and those that come after them. */
class AskedRunTest extends OnAskedRuns {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void aModelIsAskedAboutEachRecapOnceAndWhatItSaysIsRead() {
        answers();

        RunReport report = run(asking(model("premier")));

        assertThat(report.skipped()).isEmpty();
        assertThat(server.received()).hasSize(2);
        assertThat(present()).containsEntry("a", List.of("Maëlle Quéré")).containsEntry("b", List.of("Loïc Guéguen"));
        run(asking(model("premier")));
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void whatAModelReadStaysInRunsThatAskNobodyAlsoByANewerProgram() {
        answers();
        run(asking(model("premier")));
        Map<String, List<String>> before = present();
        String version = versionOf("a");

        run(nobody());
        assertThat(present()).isEqualTo(before);
        assertThat(versionOf("a")).isEqualTo(version);

        makeOutdated();
        run(nobody());
        assertThat(present()).isEqualTo(before);
        assertThat(versionOf("a")).isEqualTo(version);
        assertThat(server.received()).hasSize(2);
    }

    /** As if an earlier version of the program had read all. */
    private void makeOutdated() {
        try (var archive = RecapArchive.open(data)) {
            var older = archive.extractions().facts().stream()
                    .map(facts -> StoredExtraction.of(facts, "older"))
                    .toList();
            archive.extractions().put(older);
        }
    }

    @Test
    void withoutAnyModelTheFactsAreThoseOfTheRulesAndNothingConnects() {
        run(nobody());
        var folder = new DataFolder(temp.resolve("autres"));
        KnowledgeBase knowledge = KnowledgeBase.with(data.root());
        new IndexRun(
                        folder,
                        new LazyExtraction("rules-1", () -> new RecapExtractor(LEXICON, TERRITORIES, knowledge)),
                        RunFolders.identification(folder),
                        new FakeStores().open(),
                        IndexProgress.silent())
                .run(List.of(folders.input()), false);

        assertThat(checksums(data)).isEqualTo(checksums(folder)).hasSize(2);
        assertThat(server.received()).isEmpty();
    }

    private static List<String> checksums(DataFolder folder) {
        var all = new ArrayList<String>();
        RecapArchive.ask(folder, archive -> {
            archive.extractions().forEach(one -> all.add(one.id() + " " + one.extractor() + " " + one.checksum()));
            return all;
        });
        return all;
    }

    @Test
    void aRecapWithoutAnswerIsReadByTheRulesReportedAndAskedAboutAgain() {
        var refuses = new AtomicBoolean(true);
        server.then((exchange, body) -> MadeModelServer.send(
                exchange,
                refuses.get() ? 400 : 200,
                refuses.get() ? "{\"error\":\"non\"}" : MadeModelServer.completion(said(body), "stop"),
                Map.of()));

        RunReport report = run(asking(model("premier")));

        assertThat(report.skipped()).extracting(SkippedInput::isLeftOut).containsExactly(false, false);
        assertThat(report.skipped().getFirst().message())
                .contains("Le serveur du modèle refuse la demande", "La lecture intégrée vaut pour ce récap");
        assertThat(versionOf("a")).isEqualTo("rules-1");
        assertThat(report.written()).isEqualTo(2);

        refuses.set(false);
        int before = server.received().size();
        assertThat(run(asking(model("premier"))).skipped()).isEmpty();
        assertThat(server.received()).hasSize(before + 2);
        assertThat(present()).containsEntry("a", List.of("Maëlle Quéré")).containsEntry("b", List.of("Loïc Guéguen"));
    }

    @Test
    void aBudgetIsKeptAndTheNextRunGoesOnWhereItEnded() {
        answers();

        RunReport report = run(asking(model("premier", 1)));

        assertThat(report.skipped())
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("Les 1 demandes permises"));
        assertThat(server.received()).hasSize(1);
        assertThat(run(asking(model("premier"))).skipped()).isEmpty();
        assertThat(server.received()).hasSize(2);
    }

    @Test
    void anotherModelReadsWhatIsNewAndAllElseOnlyWhenAsked() throws IOException {
        answers();
        run(asking(model("premier")));
        folders.write("c", "Yann Guéguen chante avec tout le monde.");

        run(asking(model("second")));
        assertThat(server.received()).hasSize(3);
        assertThat(versionOf("a")).isNotEqualTo(versionOf("c"));

        run(new Asked(Optional.of(model("second")), true, 2, true));
        assertThat(server.received()).hasSize(5);
        assertThat(versionOf("a")).isEqualTo(versionOf("c"));
        Set<String> models = RecapArchive.ask(data, archive -> archive.answers().models());
        assertThat(models).containsExactly("second");
    }

    @Test
    void answersGoWithTheirRecapAndWithAnEarlierText() throws IOException {
        answers();
        run(asking(model("premier")));
        Files.delete(folders.input().resolve("a.jsonl"));
        folders.write("b", "Loïc Guéguen chante avec tout le monde.");

        newRun(asking(model("premier"))).run(List.of(folders.input()), true);

        assertThat(texts()).hasSize(1).allSatisfy(one -> assertThat(one).contains("Loïc"));
    }

    @Test
    void whoeverIsForgottenIsInNoRequestAndInNoAnswerThatIsKept() {
        answers();
        run(asking(model("premier")));
        int before = server.received().size();
        forget("Maëlle Quéré", ForgettingManner.MASK);
        forget("Loïc Guéguen", ForgettingManner.UNLINK);

        newRun(nobody()).rebuild(List.of(), false);
        assertThat(texts()).isEmpty();
        run(asking(model("premier")));

        assertThat(server.received()).hasSizeGreaterThan(before);
        assertThat(server.received().subList(before, server.received().size()))
                .extracting(Received::body)
                .allSatisfy(body -> assertThat(body).doesNotContain("Quéré", "Maëlle", "Guéguen", "Loïc"));
        assertThat(texts()).noneMatch(one -> one.contains("Quéré") || one.contains("Guéguen"));
    }

    @Test
    void theKeyIsNowhereInTheFolder() throws IOException {
        server.then((exchange, body) -> MadeModelServer.send(
                exchange,
                200,
                MadeModelServer.completion(said(body).replace("avec tout le monde", KEY), "stop"),
                Map.of()));

        run(asking(model("premier")));

        RecapArchive.ask(data, archive -> {
            archive.forEachText(text -> assertThat(text).doesNotContain(KEY));
            return data;
        });
        try (var files = Files.walk(data.root())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain(KEY);
            }
        }
    }

    @Test
    void aForecastCountsWhatARunWouldAskAndSendsAndWritesNothing() throws IOException {
        answers();
        run(asking(model("premier")));
        folders.write("c", "Aziliz Le Bihan chante avec tout le monde.");
        List<String> before = checksums(data);
        var count = new QuestionCount("premier");

        var asked = AskingForecast.of(
                List.of(folders.input()), data, extraction(new Asked(Optional.of(count), false, 2, false)), true);

        assertThat(asked.recaps()).isEqualTo(1);
        assertThat(count.questions()).isEqualTo(1);
        assertThat(count.tokens()).isGreaterThan(100);
        assertThat(server.received()).hasSize(2);
        assertThat(checksums(data)).isEqualTo(before);
        assertThat(MAPPER.readTree(server.received().getFirst().body())
                        .path("model")
                        .asText())
                .isEqualTo("premier");
    }
}
