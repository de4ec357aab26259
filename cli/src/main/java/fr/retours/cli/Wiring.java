package fr.retours.cli;

import fr.retours.indexer.extract.RecapExtractor;
import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.CorpusIdentification;
import fr.retours.indexer.load.ExtractRun;
import fr.retours.indexer.load.Extraction;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.indexer.territory.Territories;
import fr.retours.model.Recap;
import fr.retours.model.RecapFacts;
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

    /** Returns a run without stores that obeys the corrections in a data folder. */
    static ExtractRun extractRun(DataFolder folder) {
        return new ExtractRun(extraction(), identification(folder));
    }

    /** Returns the identification that obeys the corrections in a data folder. */
    static CorpusIdentification identification(DataFolder folder) {
        var resolver = CorpusResolver.of(new Lexicon(), Territories.load());
        return new CorpusIdentification(resolver, folder);
    }
}
