package fr.retours.cli;

import fr.retours.indexer.extract.RecapExtractor;
import fr.retours.indexer.extract.text.Lexicon;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.lexicon.Knowledge;
import fr.retours.indexer.load.CorpusIdentification;
import fr.retours.indexer.load.ExtractRun;
import fr.retours.indexer.load.Extraction;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.indexer.rule.Rules;
import fr.retours.indexer.suggest.Suggester;
import fr.retours.indexer.territory.Territories;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import org.jspecify.annotations.Nullable;

/** Puts the indexer together; all that one wiring makes shares its dictionary and its local authorities. */
final class Wiring {
    private final Lexicon lexicon = new Lexicon();
    private final Territories territories = Territories.load();

    /** Returns an extraction that loads its models when the first recap comes: a run without news needs none. */
    Extraction extraction() {
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
                    loaded = new RecapExtractor(lexicon, territories, Knowledge.shipped());
                    extractor = loaded;
                }
                return loaded;
            }
        };
    }

    /** Returns a run without stores that obeys the corrections in a data folder. */
    ExtractRun extractRun(DataFolder folder) {
        return new ExtractRun(extraction(), identification(folder));
    }

    /** Returns the identification that obeys the corrections in a data folder. */
    CorpusIdentification identification(DataFolder folder) {
        return new CorpusIdentification(CorpusResolver.of(lexicon, territories), folder);
    }

    /** Returns the rules that {@code explain} names. */
    Rules rules() {
        return Rules.of(Knowledge.shipped());
    }

    /** Returns what suggests decisions by hand. */
    Suggester suggester() {
        return new Suggester(lexicon::isGivenName, territories::find);
    }
}
