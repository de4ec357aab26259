package fr.retours.indexer.reader;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a language model is asked about a text. The same text and the same question file make the same question, on any machine and
 * at any time.
 *
 * @param instruction the system message: what is to be found, in French
 * @param text the user's message: the text to read
 * @param schema the JSON schema that an answer must follow
 */
public record ModelQuestion(String instruction, String text, String schema) {
    /** Another number whenever what a question consists of changes, so that no answer to an older one counts. */
    private static final String FORMAT = "1";

    /**
     * Returns the SHA-256 of all that is asked, in 64 lower-case hexadecimal digits: by this an answer is kept and found again.
     */
    public String hash() {
        String all = String.join("\u0000", FORMAT, instruction, text, schema);
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(all.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
