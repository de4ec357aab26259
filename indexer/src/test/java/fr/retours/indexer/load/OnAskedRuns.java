package fr.retours.indexer.load;

import fr.retours.extraction.ReadingLists;
import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.mask.NameForms;
import fr.retours.indexer.privacy.ForgettingManner;
import fr.retours.indexer.privacy.ForgottenPeople;
import fr.retours.indexer.privacy.ForgottenPeopleFilter;
import fr.retours.indexer.privacy.ForgottenPerson;
import fr.retours.indexer.reader.AskedExtraction;
import fr.retours.indexer.reader.AskedExtraction.Asked;
import fr.retours.indexer.reader.LanguageModel;
import fr.retours.indexer.reader.ModelAnswer;
import fr.retours.indexer.reader.ModelReading;
import fr.retours.indexer.reader.QuestionFile;
import fr.retours.indexer.reader.ReadingReport;
import fr.retours.indexer.reader.chat.ChatLimits;
import fr.retours.indexer.reader.chat.ChatModel;
import fr.retours.indexer.reader.chat.ChatServer;
import fr.retours.indexer.reader.chat.MadeModelServer;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of runs whose recaps a server of models reads: it says of each that whoever stands first in it was there. */
abstract class OnAskedRuns {
    static final String KEY = "clef-tres-secrete-4711";

    static final Pattern FIRST_NAME =
            Pattern.compile("<recap>\\\\n[^\\\\]+(?:\\\\n)+(\\p{L}+ \\p{L}+) (?:cuisine|jardine|chante)[^.]*\\.");

    static final Lexicon LEXICON = new Lexicon();

    static final Territories TERRITORIES = Territories.load();

    @TempDir
    Path temp;

    final MadeModelServer server = new MadeModelServer();

    RunFolders folders;

    DataFolder data;

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
    static String said(String body) {
        Matcher first = FIRST_NAME.matcher(body);
        String people = first.find()
                ? "{\"name\":\"" + first.group(1) + "\",\"took_part\":true,\"quote\":\"" + first.group(1) + "\"}"
                : "";
        return "{\"narration\":{\"kind\":\"recounts\",\"quote\":\"avec tout le monde\"},\"people\":[" + people + "]}";
    }

    void answers() {
        server.then((exchange, body) ->
                MadeModelServer.send(exchange, 200, MadeModelServer.completion(said(body), "stop"), Map.of()));
    }

    ChatModel model(String name) {
        return model(name, 1000);
    }

    ChatModel model(String name, int requests) {
        return new ChatModel(
                new ChatServer(server.address(), name, Optional.of(KEY)),
                ChatLimits.of(Duration.ofMinutes(1), 2, requests),
                answer -> ModelAnswer.read(answer).isPresent());
    }

    static Asked asking(LanguageModel model) {
        return new Asked(Optional.of(model), false, 2, true);
    }

    static Asked nobody() {
        return new Asked(Optional.empty(), false, 2, true);
    }

    static LazyExtraction rules(KnowledgeBase knowledge) {
        return new LazyExtraction("rules-1", () -> new RecapExtractor(LEXICON, TERRITORIES, knowledge));
    }

    Extraction extraction(Asked asked) {
        KnowledgeBase knowledge = KnowledgeBase.with(data.root());
        LazyExtraction rules = rules(knowledge);
        var forgetting = new ForgottenPeopleFilter(ForgottenPeople.read(data));
        return new ForgetfulExtraction(
                new AskedExtraction(data, rules, model -> reading(rules, model, knowledge, forgetting), asked),
                forgetting);
    }

    static ModelReading reading(
            Extraction rules, LanguageModel model, KnowledgeBase knowledge, ForgottenPeopleFilter forgetting) {
        return new ModelReading(
                rules,
                model,
                QuestionFile.shipped(),
                new ReadingLists(LEXICON, TERRITORIES, knowledge),
                forgetting::unnamed,
                new ReadingReport());
    }

    IndexRun newRun(Asked asked) {
        return new IndexRun(
                data,
                extraction(asked),
                RunFolders.identification(data),
                folders.stores().open(),
                IndexProgress.silent());
    }

    RunReport run(Asked asked) {
        return newRun(asked).run(List.of(folders.input()), false);
    }

    Map<String, List<String>> present() {
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

    String versionOf(String recap) {
        return RecapArchive.ask(data, archive -> archive.extractions().extractorOf(new RecapId(recap)))
                .orElse("");
    }

    List<String> texts() {
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

    void forget(String name, ForgettingManner manner) {
        ForgottenPeople people = ForgottenPeople.read(data);
        people.with(new ForgottenPerson(
                        "2026-03-01",
                        manner,
                        Set.of(),
                        NameForms.of(List.of(name), word -> true).map(people.prints()::of),
                        Set.of()))
                .write(data);
    }
}
