package fr.retours.bench.site;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.text.store.LuceneRecapIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes a made-up corpus into an index. */
public final class GeneratedIndex {
    private static final int BATCH = 500;

    private GeneratedIndex() {}

    /** Makes the index in {@code folder}, unless one is there from a run before. */
    public static void make(Path folder, RecapGenerator generator, int recaps) {
        if (Files.exists(folder)) {
            return;
        }
        try (var index = LuceneRecapIndex.open(folder)) {
            for (int start = 0; start < recaps; start += BATCH) {
                IntStream.range(start, Math.min(recaps, start + BATCH))
                        .parallel()
                        .mapToObj(generator::recap)
                        .toList()
                        .forEach(facts -> index.replace(facts, ""));
            }
            index.commit(Optional.of("generated"));
        }
    }
}
