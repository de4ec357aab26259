package fr.retours.cli.store;

import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.text.RecapSearch;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.encoder.SentenceEncoders;
import fr.retours.text.encoder.SentenceModelException;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.settings.SettingsFolder;
import fr.retours.text.vector.LuceneNearestPassages;
import java.nio.file.Path;

/** A search as a data folder has it: by meaning, too, where a sentence encoder is given, and by the stems of its index. */
public final class OpenedSearch {
    private OpenedSearch() {}

    /** Returns {@code search} itself without a model. A model that is gone or broken is reported, and words go on alone: a site stays up. */
    public static LuceneRecapSearch beside(LuceneRecapSearch search, StoreOptions options, Console console) {
        Path model = options.sentenceModel();
        if (model == null) {
            return search;
        }
        try {
            var vectors = options.folder().vectors();
            return search.beside(LuceneNearestPassages.open(
                    vectors, SentenceEncoders.open(model), news -> console.tell("serve.vectors", news)));
        } catch (SentenceModelException e) {
            console.tell("serve.no-model", String.valueOf(e.getMessage()));
            return search;
        }
    }

    /** Tells whoever changed the stems of a data folder that its index still has others: a search goes by the stems of the index, for only those find what is there. */
    public static void tellStems(RecapSearch search, DataFolder folder, Console console) {
        boolean differs =
                search.size() > 0 && !SettingsFolder.stems(folder.root()).equals(StemExceptions.read(search.stems()));
        if (differs) {
            console.tell("search.stems", SettingsFolder.stemsFile(folder.root()));
        }
    }
}
