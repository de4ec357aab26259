package fr.retours.indexer.load;

import fr.retours.model.fact.RecapFacts;
import java.util.List;

/** Keeps the ids of each recap. */
final class AsReadIdentification implements Identification {
    @Override
    public String version() {
        return "as-read";
    }

    @Override
    public Identified identify(List<RecapFacts> extracted) {
        return new Identified(extracted, List.of());
    }
}
