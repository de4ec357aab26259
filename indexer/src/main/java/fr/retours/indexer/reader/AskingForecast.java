package fr.retours.indexer.reader;

import fr.retours.corpus.CorpusReader;
import fr.retours.corpus.CorpusSink;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.Extraction;
import fr.retours.indexer.load.GuardedExtraction;
import fr.retours.indexer.load.GuardedExtraction.FailedExtractionException;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Goes over what a run would read, and reads it by a model that only counts. Nothing is written. Used once. */
public final class AskingForecast implements CorpusSink {
    private final Extraction extraction;
    private final GuardedExtraction guarded;
    private final RecapArchive archive;
    private final Set<RecapId> seen = new HashSet<>();
    private final List<SkippedInput> skipped = new ArrayList<>();
    private int asked;

    private AskingForecast(Extraction extraction, RecapArchive archive) {
        this.extraction = extraction;
        this.guarded = new GuardedExtraction(extraction);
        this.archive = archive;
    }

    /**
     * What a run would ask.
     *
     * @param recaps about how many
     * @param skipped what cannot be read
     */
    public record AskedRecaps(int recaps, List<SkippedInput> skipped) {}

    /**
     * Goes over all that a run would read.
     *
     * @param extraction by a {@link QuestionCount}
     * @param isOfFolder whether what the folder keeps is read, too, where it is not as it would be read now
     */
    public static AskedRecaps of(
            Collection<Path> inputs, DataFolder folder, Extraction extraction, boolean isOfFolder) {
        try (var archive = RecapArchive.read(folder)) {
            var forecast = new AskingForecast(extraction, archive);
            new CorpusReader().read(inputs, forecast);
            if (isOfFolder) {
                archive.extractions().forEach(forecast::kept);
            }
            return new AskedRecaps(forecast.asked, List.copyOf(forecast.skipped));
        }
    }

    /**
     * Goes over recaps that a run would read.
     *
     * @param extraction as of the other
     */
    public static AskedRecaps of(Collection<Recap> recaps, DataFolder folder, Extraction extraction) {
        try (var archive = RecapArchive.read(folder)) {
            var forecast = new AskingForecast(extraction, archive);
            recaps.forEach(forecast::recap);
            return new AskedRecaps(forecast.asked, List.of());
        }
    }

    @Override
    public void recap(Recap source, RecapOrigin origin) {
        recap(source);
    }

    private void recap(Recap source) {
        Recap recap = extraction.admitted(source);
        seen.add(recap.id());
        if (archive.extractions()
                .find(recap.id())
                .filter(kept -> isCurrent(kept) && kept.isOf(recap))
                .isEmpty()) {
            read(recap);
        }
    }

    private void kept(StoredExtraction kept) {
        if (!seen.contains(kept.id()) && !isCurrent(kept)) {
            kept.recap().ifPresent(this::read);
        }
    }

    private boolean isCurrent(StoredExtraction kept) {
        return extraction.isCurrent(kept.id(), kept.extractor());
    }

    private void read(Recap recap) {
        try {
            guarded.tried(recap);
            asked++;
        } catch (FailedExtractionException e) {
            return; // the run tells of it
        }
    }

    @Override
    public void skipped(SkippedInput input) {
        skipped.add(input);
    }
}
