package fr.retours.indexer.reader;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.indexer.IndexerMessages;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Answers that stand in a folder, one file a question: what {@code HASH.question.json} asks is answered by the text of {@code
 * HASH.json}. So whoever has no model runs the whole way, and a reading is repeated exactly. Nothing leaves the machine.
 */
public final class RecordedAnswers implements LanguageModel {
    /** A file of one line that tells whose answers these are. */
    static final String NAME = "model.txt";

    private static final String UNNAMED = "recorded";
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path folder;
    private final String name;
    private final boolean records;

    private RecordedAnswers(Path folder, boolean records) {
        this.folder = folder;
        this.records = records;
        Path given = folder.resolve(NAME);
        try {
            name = Files.exists(given) ? Files.readString(given).strip() : UNNAMED;
        } catch (IOException e) {
            throw DataFolder.failure(given, e);
        }
    }

    /**
     * Answers from a folder.
     *
     * @throws fr.retours.indexer.folder.DataFolderException if it says whose answers these are and cannot be read
     */
    public static RecordedAnswers in(Path folder) {
        return new RecordedAnswers(folder, false);
    }

    /** Answers from a folder, and writes there each question that has no answer yet. */
    public static RecordedAnswers recording(Path folder) {
        return new RecordedAnswers(folder, true);
    }

    @Override
    public String name() {
        return name;
    }

    /** @throws fr.retours.indexer.folder.DataFolderException if a file is there and cannot be read, or none can be written */
    @Override
    public String answer(ModelQuestion question) throws NoAnswerException {
        String hash = question.hash();
        Path answer = folder.resolve(hash + ".json");
        try {
            if (Files.exists(answer)) {
                return Files.readString(answer);
            }
            if (records) {
                Files.createDirectories(folder);
                WholeFile.write(folder.resolve(hash + ".question.json"), json(question));
            }
        } catch (IOException e) {
            throw DataFolder.failure(answer, e);
        }
        throw new NoAnswerException(IndexerMessages.text("reader.not-recorded", hash), true, null);
    }

    private static String json(ModelQuestion question) throws JsonProcessingException {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("instruction", question.instruction());
        json.put("text", question.text());
        json.set("schema", MAPPER.readTree(question.schema()));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }
}
