package fr.retours.indexer.load;

import fr.retours.indexer.privacy.ForgottenPeopleFilter;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;

/**
 * An extraction that says nothing of people who are to be forgotten. Its version is that of the extraction below: of recaps that name
 * nobody of them it reads the same.
 */
public final class ForgetfulExtraction implements Extraction {
    private final Extraction all;
    private final ForgottenPeopleFilter forgetting;

    /** @param all reads all that a recap says */
    public ForgetfulExtraction(Extraction all, ForgottenPeopleFilter forgetting) {
        this.all = all;
        this.forgetting = forgetting;
    }

    @Override
    public String version() {
        return all.version();
    }

    @Override
    public Recap admitted(Recap recap) {
        return forgetting.admitted(recap);
    }

    @Override
    public RecapFacts extract(Recap recap) {
        return forgetting.apply(all.extract(recap), all::extract);
    }
}
