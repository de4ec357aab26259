package fr.retours.indexer.load;

import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import java.util.concurrent.atomic.AtomicInteger;

/** A newer program with a defect. */
final class FailingExtraction implements Extraction {
    final AtomicInteger tried = new AtomicInteger();

    @Override
    public String version() {
        return "test-2";
    }

    @Override
    public RecapFacts extract(Recap recap) {
        tried.incrementAndGet();
        throw new IllegalStateException("defect");
    }
}
