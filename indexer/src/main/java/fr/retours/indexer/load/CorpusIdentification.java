package fr.retours.indexer.load;

import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.evaluate.DecisionReview;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import fr.retours.indexer.resolve.CorpusClaims;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.indexer.resolve.CorpusResolver.HeldClaims;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.model.fact.RecapFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Identity by {@link CorpusResolver}, corrected by the curation file of the data folder as it stood when this was made. */
public final class CorpusIdentification implements Identification {
    /** Changes whenever the same facts may be resolved otherwise than before. */
    private static final String VERSION = "4";

    private final CorpusResolver resolver;
    private final Curation curation;
    private final String version;
    private final @Nullable HeldClaims held;

    /**
     * Reads the corrections, for one run.
     *
     * @throws fr.retours.indexer.curation.CurationException if the file is not as it should be
     * @throws DataFolderException if the file cannot be read
     */
    public CorpusIdentification(CorpusResolver resolver, DataFolder folder) {
        this(resolver, folder, null);
    }

    /**
     * Reads the corrections.
     *
     * @param held what this process knows of runs before, with the same resolver; null for nothing
     * @throws fr.retours.indexer.curation.CurationException if the file is not as it should be
     * @throws DataFolderException if the file cannot be read
     */
    public CorpusIdentification(CorpusResolver resolver, DataFolder folder, @Nullable HeldClaims held) {
        this.held = held;
        this.resolver = resolver;
        Path file = folder.curation();
        this.curation = CurationReader.read(file);
        try {
            this.version = VERSION + "-" + ContentDigest.of(Files.exists(file) ? Files.readString(file) : "");
        } catch (IOException e) {
            throw DataFolder.failure(file, e);
        }
    }

    @Override
    public String version() {
        return version;
    }

    /** Returns the corrections. */
    public Curation curation() {
        return curation;
    }

    /** Decides on what recaps claim, for whoever does not hold their facts, or also wants to know why. */
    public IdentityResolution resolve(CorpusClaims claims) {
        return held == null ? resolver.resolve(claims, curation) : held.resolve(resolver, claims, curation);
    }

    @Override
    public CorpusClaims claims(Supplier<String> state, Supplier<CorpusClaims> reading) {
        return held == null ? reading.get() : held.claims(state, reading);
    }

    /** Decides on facts held in memory; see {@link #resolve(CorpusClaims)}. */
    public IdentityResolution resolve(List<RecapFacts> extracted) {
        var claims = new CorpusClaims();
        extracted.forEach(claims::add);
        return resolve(claims);
    }

    @Override
    public Identified identify(CorpusClaims claims) {
        IdentityResolution resolution = resolve(claims);
        return new Identified(
                resolution::apply,
                resolution::identity,
                resolution.notes(),
                facts -> DecisionReview.of(curation, recap -> facts.apply(recap).map(resolution::asRead)));
    }
}
