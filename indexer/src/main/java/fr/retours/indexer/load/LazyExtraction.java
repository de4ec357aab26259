package fr.retours.indexer.load;

import fr.retours.extraction.RecapExtractor;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An extraction that loads its models when the first recap comes: a run without news needs none. */
public final class LazyExtraction implements Extraction {
    private final String version;
    private final Supplier<RecapExtractor> loading;
    private @Nullable RecapExtractor loaded;

    /** @param loading makes the extractor, once */
    public LazyExtraction(String version, Supplier<RecapExtractor> loading) {
        this.version = version;
        this.loading = loading;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public RecapFacts extract(Recap recap) {
        return extractor().extract(recap);
    }

    /** Returns the extractor, loaded now if it was not. */
    public synchronized RecapExtractor extractor() {
        RecapExtractor extractor = loaded;
        if (extractor == null) {
            extractor = loading.get();
            loaded = extractor;
        }
        return extractor;
    }
}
