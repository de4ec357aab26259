package fr.retours.indexer.archive;

import fr.retours.indexer.FactsFormatException;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.OutlineJson;
import fr.retours.indexer.RecapOutline;
import fr.retours.indexer.folder.ContentDigest;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read off one recap, as the archive keeps it: the recap with its text, and its facts, with ids that are good within it.
 * Immutable.
 */
public final class StoredExtraction {
    private final RecapId id;
    private final String sha256;
    private final String extractor;
    private final String checksum;
    private final byte[] facts;
    private final byte @Nullable [] outline;

    /**
     * @param sha256 of the recap's content, as its source has it
     * @param checksum that the facts should have
     * @param facts as packed JSON; not copied
     * @param outline of the facts, packed; null where it is not at hand
     */
    StoredExtraction(
            RecapId id, String sha256, String extractor, String checksum, byte[] facts, byte @Nullable [] outline) {
        this.id = id;
        this.sha256 = sha256;
        this.extractor = extractor;
        this.checksum = checksum;
        this.facts = facts;
        this.outline = outline;
    }

    /** Returns the same with the outline of its facts. */
    public StoredExtraction outlined(RecapFacts own) {
        return new StoredExtraction(id, sha256, extractor, checksum, facts, outlineOf(own));
    }

    private static byte[] outlineOf(RecapFacts facts) {
        return PackedText.pack(OutlineJson.write(RecapOutline.of(facts)));
    }

    /** Packs facts that an extractor of the given version read. */
    public static StoredExtraction of(RecapFacts facts, String extractor) {
        return of(facts, extractor, facts.recap().sha256());
    }

    /**
     * Packs facts of a recap whose text is not all that its source says.
     *
     * @param sha256 of what the source says
     */
    public static StoredExtraction of(RecapFacts facts, String extractor, String sha256) {
        byte[] packed = PackedText.pack(FactsJson.write(facts));
        return new StoredExtraction(
                facts.recap().id(), sha256, extractor, ContentDigest.of(packed), packed, outlineOf(facts));
    }

    public RecapId id() {
        return id;
    }

    /** Returns the hash of the recap's content, as its source has it. */
    public String sha256() {
        return sha256;
    }

    /** Returns the version of the program that read the recap. */
    public String extractor() {
        return extractor;
    }

    /** Returns the fingerprint that the facts should have. */
    public String checksum() {
        return checksum;
    }

    byte[] packed() {
        return facts;
    }

    byte @Nullable [] outline() {
        return outline;
    }

    /** Tells whether this was read off this very content, and is undamaged. */
    public boolean isOf(Recap recap) {
        return sha256.equals(recap.sha256()) && isSound();
    }

    /** Tells whether the facts are those that were written. */
    public boolean isSound() {
        return checksum.equals(ContentDigest.of(facts));
    }

    /**
     * Returns the facts.
     *
     * @throws FactsFormatException if they are damaged, or of a version whose facts nobody can read any more
     */
    public RecapFacts facts() {
        if (!isSound()) {
            throw new FactsFormatException(new IOException("facts must have the checksum " + checksum));
        }
        RecapFacts own = FactsJson.read(json());
        if (!own.recap().id().equals(id)) {
            throw new FactsFormatException(new IOException("facts must be those of " + id));
        }
        return own;
    }

    /** Returns the outline of the facts, if it is at hand and both are undamaged. */
    public Optional<RecapOutline> readOutline() {
        try {
            return outline == null || !isSound()
                    ? Optional.empty()
                    : Optional.of(OutlineJson.read(PackedText.unpack(outline)))
                            .filter(read -> read.recap().equals(id));
        } catch (IOException | FactsFormatException e) {
            return Optional.empty(); // it can be made of the facts
        }
    }

    /** Tells whether the recap that can be read has another id: the id is damaged. */
    boolean isOfAnother() {
        try {
            return !FactsJson.readRecap(json()).id().equals(id);
        } catch (FactsFormatException e) {
            return false;
        }
    }

    /** Returns the recap, if it is surely the one that was read. */
    public Optional<Recap> recap() {
        try {
            Recap recap = FactsJson.readRecap(json());
            return recap.id().equals(id) && (isSound() || recap.sha256().equals(sha256))
                    ? Optional.of(recap)
                    : Optional.empty();
        } catch (FactsFormatException e) {
            return Optional.empty();
        }
    }

    private String json() {
        try {
            return PackedText.unpack(facts);
        } catch (IOException e) {
            throw new FactsFormatException(e);
        }
    }
}
