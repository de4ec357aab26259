package fr.retours.indexer.load;

import fr.retours.extraction.ReadingLists;
import fr.retours.extraction.RecapExtractor;
import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.reader.AskedExtraction;
import fr.retours.indexer.reader.ModelAnswer;
import fr.retours.indexer.reader.ModelReading;
import fr.retours.indexer.reader.QuestionFile;
import fr.retours.indexer.reader.ReadingReport;
import fr.retours.indexer.reader.chat.ChatLimits;
import fr.retours.indexer.reader.chat.ChatModel;
import fr.retours.indexer.reader.chat.ChatServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A run in a process of its own, which may be killed. */
final class AskedRunProcess {
    private AskedRunProcess() {}

    /**
     * Reads a folder of recaps by a model.
     *
     * @param arguments the folder of recaps, the data folder, the address of the server
     */
    public static void main(String[] arguments) {
        var data = new DataFolder(Path.of(arguments[1]));
        var lexicon = new Lexicon();
        Territories territories = Territories.load();
        KnowledgeBase knowledge = KnowledgeBase.with(data.root());
        var rules = new LazyExtraction("rules-1", () -> new RecapExtractor(lexicon, territories, knowledge));
        var model = new ChatModel(
                new ChatServer(URI.create(arguments[2]), "petit", Optional.empty()),
                ChatLimits.of(Duration.ofMinutes(5), 2, Integer.MAX_VALUE),
                answer -> ModelAnswer.read(answer).isPresent());
        var extraction = new AskedExtraction(
                data,
                rules,
                asked -> new ModelReading(
                        rules,
                        asked,
                        QuestionFile.shipped(),
                        new ReadingLists(lexicon, territories, knowledge),
                        facts -> facts.recap(),
                        new ReadingReport()),
                new AskedExtraction.Asked(Optional.of(model), false, 2, true));
        new IndexRun(data, extraction, RunFolders.identification(data), new FakeStores().open(), IndexProgress.silent())
                .run(List.of(Path.of(arguments[0])), false);
    }
}
