package fr.retours.cli;

import fr.retours.indexer.extract.RecapExtractor;
import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.load.CorpusIdentification;
import fr.retours.indexer.load.DataFolder;
import fr.retours.indexer.load.Extraction;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.indexer.territory.Territories;
import fr.retours.model.Recap;
import fr.retours.model.RecapFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the indexer together. */
final class Wiring {
    private Wiring() {}

    /** Returns an extraction that loads its models when the first recap comes: a run without news needs none. */
    static Extraction extraction() {
        return new Extraction() {
            private @Nullable RecapExtractor extractor;

            @Override
            public String version() {
                return RecapExtractor.VERSION;
            }

            @Override
            public RecapFacts extract(Recap recap) {
                return loaded().extract(recap);
            }

            private synchronized RecapExtractor loaded() {
                RecapExtractor loaded = extractor;
                if (loaded == null) {
                    loaded = new RecapExtractor();
                    extractor = loaded;
                }
                return loaded;
            }
        };
    }

    /** Extracts, on all processors, and resolves recaps that are in no store, obeying the corrections in a data folder. */
    static List<RecapFacts> extractAll(List<Recap> recaps, DataFolder folder) {
        Extraction extraction = extraction();
        List<RecapFacts> extracted =
                recaps.parallelStream().map(extraction::extract).toList();
        return identification(folder).identify(extracted).recaps();
    }

    /** Returns the identification that obeys the corrections in a data folder. */
    static CorpusIdentification identification(DataFolder folder) {
        var resolver = new CorpusResolver(new Lexicon()::isGivenName, Territories.load()::find);
        return new CorpusIdentification(resolver, folder);
    }
}
