package fr.retours.indexer.load;

import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;

/** Reads as {@link OnePersonExtraction} does, but one recap never to its end. */
final class EndlessExtraction implements Extraction {
    private final OnePersonExtraction others = new OnePersonExtraction();
    private final RecapId endless;

    EndlessExtraction(RecapId endless) {
        this.endless = endless;
    }

    @Override
    public String version() {
        return "test-endless";
    }

    @Override
    public RecapFacts extract(Recap recap) {
        if (recap.id().equals(endless)) {
            throw new StackOverflowError();
        }
        return others.extract(recap);
    }
}
