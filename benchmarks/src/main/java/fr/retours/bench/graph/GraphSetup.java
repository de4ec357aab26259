package fr.retours.bench.graph;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.indexer.corpus.CorpusReader;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@link GraphLatency}, {@link GraphExport} and {@link ReadersBesideIndex} are to measure.
 *
 * @param texts files of French recaps to learn words from
 * @param events how many events, each stated by one recap
 * @param calls how many requests a row of the table is measured on
 * @param only which questions, by name
 * @param folder the data folder to keep the graph in, for the next run; to be emptied when the format of either store is a new one
 * @param heap the most memory that the server which exports may have for its objects, in megabytes
 * @param pause what a client waits between an answer and its next question
 */
public record GraphSetup(
        List<Path> texts, int events, long seed, int calls, Pattern only, Path folder, int heap, Duration pause) {
    /** The generator has three people for two of the recaps it is made for, and this many more. */
    private static final int MORE_PEOPLE = 200;

    /** Three to four people and six bodies an event. */
    private static final int SHORTEST = 400;

    public GraphSetup {
        texts = List.copyOf(texts);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("name files of recaps to learn French words from, got none");
        }
    }

    /** Reads {@code TEXT… [--events=100000] [--seed=1] [--calls=1000] [--only=REGEX] [--graph=FOLDER] [--heap=256] [--pause=0]}. */
    static GraphSetup of(String... arguments) throws IOException {
        List<Path> texts = new ArrayList<>();
        String events = "100000";
        String seed = "1";
        String calls = "1000";
        String only = "";
        String folder = "";
        String heap = "256";
        String pause = "0";
        for (String one : arguments) {
            String value = one.substring(one.indexOf('=') + 1);
            switch (one.substring(0, one.length() - value.length())) {
                case "--events=" -> events = value;
                case "--seed=" -> seed = value;
                case "--calls=" -> calls = value;
                case "--only=" -> only = value;
                case "--graph=" -> folder = value;
                case "--heap=" -> heap = value;
                case "--pause=" -> pause = value;
                default -> texts.add(Path.of(one));
            }
        }
        return new GraphSetup(
                texts,
                Integer.parseInt(events),
                Long.parseLong(seed),
                Integer.parseInt(calls),
                Pattern.compile(only),
                folder.isEmpty() ? Files.createTempDirectory("retours-graph-") : Path.of(folder),
                Integer.parseInt(heap),
                Duration.ofMillis(Long.parseLong(pause)));
    }

    /** Returns what makes up the recaps: half as many people as events. */
    RecapGenerator generator() throws IOException {
        var words = new CorpusReader()
                .readAll(texts).recaps().stream().map(Recap::body).toList();
        int people = events / 2;
        return new RecapGenerator(words, Math.max(1, (people - MORE_PEOPLE) * 2 / 3), seed, SHORTEST);
    }
}
