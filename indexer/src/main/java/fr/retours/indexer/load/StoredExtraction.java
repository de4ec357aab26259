package fr.retours.indexer.load;

import fr.retours.indexer.FactsFormatException;
import fr.retours.indexer.FactsJson;
import fr.retours.indexer.folder.Digest;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of what was read off one recap. Its first line is the version of the extractor, the hash of the recap's content
 * and the hash of the second line, which are the facts. Files of earlier versions lack the last.
 *
 * @param extractor empty when the first line is damaged
 * @param check hash that the facts should have; empty when the file does not say
 * @param facts as JSON
 */
record StoredExtraction(String extractor, String sha256, String check, String facts) {
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"\\\\]{1,512})\"");

    /** Reads a file, whatever became of it. */
    static StoredExtraction read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        int end = Math.max(0, text.indexOf('\n'));
        String[] header = text.substring(0, end).split(" ", -1);
        String facts = text.substring(end).strip();
        boolean known = header.length == 2 || header.length == 3;
        return known
                ? new StoredExtraction(header[0], header[1], header.length == 3 ? header[2] : "", facts)
                : new StoredExtraction("", "", "", facts);
    }

    /** Returns what a file holds. */
    static String content(String extractor, Recap recap, String facts) {
        return extractor + ' ' + recap.sha256() + ' ' + Digest.of(facts) + '\n' + facts + '\n';
    }

    /** Tells whether the facts are those that were written. */
    boolean isSound() {
        return check.equals(Digest.of(facts));
    }

    /** Tells whether the facts are not those that were written, as far as the file says. */
    boolean isDamaged() {
        return extractor.isEmpty() || !(check.isEmpty() || isSound());
    }

    /** Returns the recap, if it is surely the one that was read. */
    Optional<Recap> recap() {
        try {
            Recap recap = FactsJson.readRecap(facts);
            return isSound() || recap.sha256().equals(sha256) ? Optional.of(recap) : Optional.empty();
        } catch (FactsFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns the recap's id, or what looks like it; « ? » when nothing does. */
    String idAsFarAsReadable() {
        Matcher id = ID.matcher(facts.substring(0, Math.min(facts.length(), 2_000)));
        return id.find() ? id.group(1) : "?";
    }
}
