package fr.retours.cli.store;

import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.terminal.Console;
import fr.retours.text.encoder.SentenceEncoders;
import fr.retours.text.encoder.SentenceModelException;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.vector.LuceneNearestPassages;
import java.nio.file.Path;

/** Search by meaning beside that by words, where a sentence encoder is given. */
public final class MeaningSearch {
    private MeaningSearch() {}

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
}
