package fr.retours.indexer.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.corpus.SkippedInput;
import fr.retours.indexer.extract.RecapExtractor;
import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataLock;
import fr.retours.indexer.lexicon.KnowledgeBase;
import fr.retours.indexer.mask.NameForms;
import fr.retours.indexer.privacy.ForgettingManner;
import fr.retours.indexer.privacy.ForgottenPeople;
import fr.retours.indexer.privacy.ForgottenPeopleFilter;
import fr.retours.indexer.privacy.ForgottenPerson;
import fr.retours.indexer.reader.AskedExtraction;
import fr.retours.indexer.reader.AskedExtraction.Asked;
import fr.retours.indexer.reader.AskingForecast;
import fr.retours.indexer.reader.LanguageModel;
import fr.retours.indexer.reader.ModelAnswer;
import fr.retours.indexer.reader.ModelReading;
import fr.retours.indexer.reader.NoAnswerException;
import fr.retours.indexer.reader.QuestionCount;
import fr.retours.indexer.reader.QuestionFile;
import fr.retours.indexer.reader.ReadingReport;
import fr.retours.indexer.reader.SecondReading;
import fr.retours.indexer.reader.chat.ChatLimits;
import fr.retours.indexer.reader.chat.ChatModel;
import fr.retours.indexer.reader.chat.ChatServer;
import fr.retours.indexer.reader.chat.MadeModelServer;
import fr.retours.indexer.reader.chat.MadeModelServer.Received;
import fr.retours.indexer.territory.Territories;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose recaps a server of models reads: it says of each that whoever stands first in it was there. */
class AskedRunTest {
    private static final String KEY = "clef-tres-secrete-4711";
    private static final Pattern FIRST_NAME =
            Pattern.compile("<recap>\\\\n[^\\\\]+(?:\\\\n)+(\\p{L}+ \\p{L}+) (?:cuisine|jardine|chante)[^.]*\\.");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Lexicon LEXICON = new Lexicon();
    private static final Territories TERRITORIES = Territories.load();

    @TempDir
    private Path temp;

    private final MadeModelServer server = new MadeModelServer();
    private RunFolders folders;
    private DataFolder data;

    @BeforeEach
    void writeRecaps() throws IOException {
        folders = RunFolders.in(temp);
        data = folders.data();
        folders.write("a", "Maëlle Quéré cuisine avec tout le monde.");
        folders.write("b", "Loïc Guéguen jardine avec tout le monde.");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** What the model of the tests says of a question. */
    private static String said(String body) {
        Matcher first = FIRST_NAME.matcher(body);
        String people = first.find()
                ? "{\"name\":\"" + first.group(1) + "\",\"took_part\":true,\"quote\":\"" + first.group(1) + "\"}"
                : "";
        return "{\"narration\":{\"kind\":\"recounts\",\"quote\":\"avec tout le monde\"},\"people\":[" + people + "]}";
    }

    private void answers() {
        server.then((exchange, body) ->
                MadeModelServer.send(exchange, 200, MadeModelServer.completion(said(body), "stop"), Map.of()));
    }

    private ChatModel model(String name) {
        return model(name, 1000);
    }

    private ChatModel model(String name, int requests) {
        return new ChatModel(
                new ChatServer(server.address(), name, Optional.of(KEY)),
                ChatLimits.of(Duration.ofMinutes(1), 2, requests),
                answer -> ModelAnswer.read(answer).isPresent());
    }

    private static Asked asking(LanguageModel model) {
        return new Asked(Optional.of(model), false, 2, true);
    }

    private static Asked nobody() {
        return new Asked(Optional.empty(), false, 2, true);
    }

    private static LazyExtraction rules(KnowledgeBase knowledge) {
        return new LazyExtraction("rules-1", () -> new RecapExtractor(LEXICON, TERRITORIES, knowledge));
    }

    private Extraction extraction(Asked asked) {
        KnowledgeBase knowledge = KnowledgeBase.with(data.root());
        LazyExtraction rules = rules(knowledge);
        var forgetting = new ForgottenPeopleFilter(ForgottenPeople.read(data));
        return new ForgetfulExtraction(
                new AskedExtraction(data, rules, model -> reading(rules, model, knowledge, forgetting), asked),
                forgetting);
    }

    private static ModelReading reading(
            Extraction rules, LanguageModel model, KnowledgeBase knowledge, ForgottenPeopleFilter forgetting) {
        return new ModelReading(
                rules,
                model,
                QuestionFile.shipped(),
                new ModelReading.ReadingLists(LEXICON, TERRITORIES, knowledge),
                forgetting::unnamed,
                new ReadingReport());
    }

    /** Asks beside the reading of a recap. */
    private RecapFacts second(String recap, LanguageModel model) throws NoAnswerException {
        KnowledgeBase knowledge = KnowledgeBase.with(data.root());
        var forgetting = new ForgottenPeopleFilter(ForgottenPeople.read(data));
        RecapFacts stored = RecapArchive.<Optional<StoredExtraction>>ask(
                        data, archive -> archive.extractions().find(new RecapId(recap)))
                .orElseThrow()
                .facts();
        return new SecondReading(data, any -> reading(rules(knowledge), any, knowledge, forgetting)).of(stored, model);
    }

    private IndexRun newRun(Asked asked) {
        return new IndexRun(
                data,
                extraction(asked),
                RunFolders.identification(data),
                folders.stores().open(),
                Progress.silent());
    }

    private RunReport run(Asked asked) {
        return newRun(asked).run(List.of(folders.input()), false);
    }

    private Map<String, List<String>> present() {
        Map<String, List<String>> present = new HashMap<>();
        for (RecapFacts facts :
                RecapArchive.ask(data, archive -> archive.extractions().facts())) {
            present.put(
                    facts.recap().id().value(),
                    facts.people().stream()
                            .filter(Participation::tookPart)
                            .map(Participation::name)
                            .toList());
        }
        return present;
    }

    private String versionOf(String recap) {
        return RecapArchive.ask(data, archive -> archive.extractions().extractorOf(new RecapId(recap)))
                .orElse("");
    }

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
                        Progress.silent())
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

    /** While a model thinks, runs go on; what it said makes no facts, is not asked twice, and names nobody who is forgotten. */
    @Test
    void aSecondReadingHoldsNoRunChangesNoFactsAndIsKept() throws NoAnswerException {
        run(nobody());
        server.then((exchange, body) -> {
            DataLock.take(data, "essai").close();
            MadeModelServer.send(exchange, 200, MadeModelServer.completion(said(body), "stop"), Map.of());
        });

        RecapFacts read = second("a", model("second"));

        assertThat(second("a", model("second"))).isEqualTo(read);
        assertThat(server.received()).hasSize(1);
        assertThat(read.people())
                .filteredOn(Participation::tookPart)
                .extracting(Participation::name)
                .containsExactly("Maëlle Quéré");
        assertThat(texts()).hasSize(1);
        run(nobody());
        assertThat(versionOf("a")).isEqualTo("rules-1");
        forget("Maëlle Quéré", ForgettingManner.MASK);
        newRun(nobody()).rebuild(List.of(), false);
        assertThat(texts()).isEmpty();
        second("a", model("second"));
        assertThat(server.received().getLast().body()).doesNotContain("Quéré", "Maëlle");
    }

    @Test
    void aSecondReadingThatFailsSaysWhyAndKeepsNothing() {
        run(nobody());
        server.says("Bien sûr !");

        assertThatThrownBy(() -> second("a", model("second")))
                .isInstanceOfSatisfying(
                        NoAnswerException.class, e -> assertThat(e.sentence()).contains("n’a pas donné"));
        assertThat(RecapArchive.<List<RecapId>>ask(
                        data, archive -> archive.answers().recaps()))
                .isEmpty();
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

    private List<String> texts() {
        var texts = new ArrayList<String>();
        RecapArchive.ask(data, archive -> {
            archive.forEachText(text -> {
                if (text.startsWith("{\"narration\":{\"kind\":\"recounts\",\"quote\"")) {
                    texts.add(text);
                }
            });
            return texts;
        });
        return texts;
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

    private void forget(String name, ForgettingManner manner) {
        ForgottenPeople people = ForgottenPeople.read(data);
        people.with(new ForgottenPerson(
                        "2026-03-01",
                        manner,
                        Set.of(),
                        NameForms.of(List.of(name), word -> true).map(people.prints()::of),
                        Set.of()))
                .write(data);
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
