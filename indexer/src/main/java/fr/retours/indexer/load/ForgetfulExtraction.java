package fr.retours.indexer.load;

import fr.retours.indexer.privacy.ForgottenPeopleFilter;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

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
    public boolean isCurrent(RecapId recap, String version) {
        return all.isCurrent(recap, version);
    }

    @Override
    public RecapFacts extract(Recap recap) {
        return read(recap).facts();
    }

    @Override
    public RecapReading read(Recap recap) {
        var last = new AtomicReference<>(all.read(recap));
        RecapFacts left = forgetting.apply(last.get().facts(), blanked -> {
            last.set(all.read(blanked));
            return last.get().facts();
        });
        return new RecapReading(left, last.get().version(), last.get().shortfall());
    }

    @Override
    public List<String> notes() {
        return all.notes();
    }

    @Override
    public int sideBySide() {
        return all.sideBySide();
    }

    @Override
    public Duration patience() {
        return all.patience();
    }
}
