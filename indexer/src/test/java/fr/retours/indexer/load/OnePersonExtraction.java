package fr.retours.indexer.load;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes the first two words of a body for a person, and counts how often it is asked. */
final class OnePersonExtraction implements Extraction {
    final AtomicInteger extractions = new AtomicInteger();

    @Override
    public String version() {
        return "test-1";
    }

    @Override
    public RecapFacts extract(Recap recap) {
        extractions.incrementAndGet();
        String[] words = recap.body().split("[ .]", -1);
        return FactsBuilder.recap(recap.id().value(), recap.title())
                .body(recap.body())
                .person(words[0] + " " + words[1])
                .build();
    }
}
