package fr.retours.text.vector;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.text.Facts;
import fr.retours.text.store.LuceneRecapIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A folder with recaps and their vectors, and what a search reported of these. */
public final class EncodedFolder {
    private final Path root;
    private final List<String> news = new ArrayList<>();

    /** Uses a folder. */
    public EncodedFolder(Path root) {
        this.root = root;
    }

    /** Returns the folder of the recaps. */
    public Path recaps() {
        return root.resolve("lucene");
    }

    /** Returns the folder of the vectors. */
    public Path vectors() {
        return root.resolve("vectors");
    }

    /** Returns what searches reported. */
    public List<String> news() {
        return news;
    }

    /** Writes recaps. */
    public EncodedFolder write(Facts... recaps) {
        try (var index = LuceneRecapIndex.open(recaps())) {
            for (Facts one : recaps) {
                RecapFacts facts = one.build();
                index.replace(facts, "1");
            }
            index.commit(Optional.of("v"));
        }
        return this;
    }

    /** Removes a recap. */
    public void remove(String id) {
        try (var index = LuceneRecapIndex.open(recaps())) {
            index.remove(new RecapId(id));
            index.commit(Optional.of("v"));
        }
    }

    /** Encodes what is not encoded yet; returns how many passages have vectors then. */
    public int encode(TopicEncoder encoder) {
        try (var vectors = LucenePassageVectors.open(vectors(), encoder)) {
            vectors.bring(recaps(), (done, total) -> {});
            return vectors.size();
        }
    }

    /** Opens what finds passages. */
    public LuceneNearestPassages passages(TopicEncoder encoder) {
        return LuceneNearestPassages.open(vectors(), encoder, news::add);
    }
}
