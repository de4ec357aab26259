package fr.retours.extraction.lexicon;

import java.util.List;

/**
 * A file of knowledge, as it was read.
 *
 * @param name what messages call it: for ours the path below {@code fr/retours/}, for a user's the whole path
 * @param own whether a user added it
 */
public record KnowledgeFile(String name, String text, boolean own) {
    /** Returns its lines without their ends. */
    public List<String> lines() {
        return text.lines().toList();
    }

    /** Returns an exception to throw: for the developer when the file is ours, for the user when it is theirs. */
    RuntimeException problem(int line, String problem) {
        return own
                ? new KnowledgeException(name, line, "knowledge.line")
                : new LexiconFormatException(name, line, problem);
    }
}
