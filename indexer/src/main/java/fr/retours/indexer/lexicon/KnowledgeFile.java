package fr.retours.indexer.lexicon;

import java.nio.file.Path;
import java.util.List;

/**
 * A file of knowledge, as it was read.
 *
 * @param name what messages call it: for ours the path below {@code fr/retours/indexer/}, for a user's the whole path
 */
public record KnowledgeFile(String name, String text) {
    /** Tells whether a user added it. */
    public boolean isOwn() {
        return Path.of(name).isAbsolute();
    }

    /** Returns its lines without their ends. */
    public List<String> lines() {
        return text.lines().toList();
    }
}
