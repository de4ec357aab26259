package fr.retours.indexer.load;

import fr.retours.corpus.CorpusReader;
import fr.retours.corpus.CorpusSink;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.fault.SkippedInput;
import fr.retours.extraction.lexicon.ProgramFiles;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The reading of files and folders into an archive: what it lacks, or has damaged, is extracted. Files that have not changed since the
 * last run are not read if the archive has all that they hold. Used once.
 */
final class InputReading implements CorpusSink {
    private static final int PUT_AT_ONCE = 100;
    /** Another whenever the same file may be read otherwise. */
    private static final String READERS =
            ContentDigest.of(ProgramFiles.checkSums(CorpusReader.class).toString());

    private final RecapArchive archive;
    private final GuardedExtraction extraction;
    private final IndexProgress progress;
    private final Set<RecapId> read = new HashSet<>();
    private final List<SkippedInput> skipped = new ArrayList<>();
    private final List<Path> ignored = new ArrayList<>();
    private final List<StoredExtraction> waiting = new ArrayList<>();
    private final OrderedWork<Candidate, Optional<StoredExtraction>> work;
    /** Files whose recaps are known, and what there is to note of those among them that were read. */
    private final Set<Path> files = new HashSet<>();

    private final List<Runnable> noted = new ArrayList<>();
    /** Whether a recap of the file that is read is not kept as it is. */
    private boolean altered;

    private int extracted;
    private int done;

    InputReading(RecapArchive archive, GuardedExtraction extraction, IndexProgress progress) {
        this.archive = archive;
        this.extraction = extraction;
        this.progress = progress;
        this.work = new OrderedWork<>(extraction.sideBySide(), this::extract, this::take);
    }

    /** A recap of the input, and what the archive has of it. */
    private record Candidate(GuardedExtraction.Found found, Optional<StoredExtraction> kept) {}

    void read(Collection<Path> inputs) {
        try (work) {
            new CorpusReader().read(inputs, this);
            work.finish();
            put();
        }
        if (!inputs.isEmpty()) {
            archive.atOnce(() -> {
                archive.inputs().keepOnly(files);
                noted.forEach(Runnable::run);
            });
        }
        progress.at(IndexProgress.Stage.READ, read.size(), -1);
    }

    @Override
    public void recap(Recap source, RecapOrigin origin) {
        Recap recap = extraction.admitted(source);
        altered |= !recap.equals(source);
        if (!read.add(recap.id())) {
            work.finish(); // the later of two is kept, as it would be in two runs
            put();
        }
        work.give(new Candidate(
                new GuardedExtraction.Found(recap, origin),
                archive.extractions().find(recap.id())));
    }

    @Override
    public List<Known> known(Path file, String state) {
        List<Known> all = archive.inputs().find(file, READERS + state);
        return all.stream().allMatch(this::stands) ? all : List.of();
    }

    private boolean stands(Known recap) {
        return archive.extractions()
                .find(recap.id())
                .filter(kept -> extraction.isCurrent(recap.id(), kept.extractor())
                        && kept.sha256().equals(recap.sha256())
                        && kept.isSound())
                .isPresent();
    }

    @Override
    public void unchanged(Path file, List<Known> recaps) {
        recaps.forEach(one -> read.add(one.id()));
        done += recaps.size();
        files.add(file);
    }

    @Override
    public void whole(Path file, String state, List<Known> recaps) {
        if (!altered) {
            files.add(file);
            noted.add(() -> archive.inputs().put(file, READERS + state, recaps));
        }
        altered = false;
    }

    private Optional<StoredExtraction> extract(Candidate candidate) {
        Recap recap = candidate.found().recap();
        return candidate
                        .kept()
                        .filter(kept -> extraction.isCurrent(recap.id(), kept.extractor()) && kept.isOf(recap))
                        .isPresent()
                ? Optional.empty()
                : extraction
                        .read(candidate.found())
                        .map(read -> StoredExtraction.of(read.facts(), read.version(), recap.sha256()));
    }

    private void take(Optional<StoredExtraction> found) {
        done++;
        found.ifPresent(waiting::add);
        if (waiting.size() == PUT_AT_ONCE) {
            put();
        }
    }

    private void put() {
        if (!waiting.isEmpty()) {
            archive.journal().interrupt();
            archive.extractions().put(waiting);
            extracted += waiting.size();
            waiting.clear();
            progress.at(IndexProgress.Stage.READ, done, -1);
        }
    }

    @Override
    public void skipped(SkippedInput input) {
        skipped.add(input);
    }

    @Override
    public void ignored(Path file) {
        ignored.add(file);
    }

    /** Returns which recaps were read. */
    Set<RecapId> ids() {
        return read;
    }

    /** Returns how many of them were new, changed or damaged. */
    int extracted() {
        return extracted;
    }

    /** Returns what could not be read, to which more may be added. */
    List<SkippedInput> skipped() {
        return skipped;
    }

    /** Returns the files of other kinds. */
    List<Path> ignored() {
        return ignored;
    }
}
