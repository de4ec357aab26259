package fr.retours.api.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.retours.api.asset.ProgramFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code openapi.properties} says of operations, parameters and parts of answers: in French, and what their types cannot say.
 * It remembers what was asked for.
 */
final class ContractWords {
    private static final String FILE = "/fr/retours/api/openapi/openapi.properties";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Properties all = new Properties();
    private final Set<String> unused = new TreeSet<>();

    ContractWords() {
        try {
            all.load(new StringReader(ProgramFile.text(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory must be readable", e);
        }
        unused.addAll(all.stringPropertyNames());
    }

    /** @throws IllegalStateException if there is something that nobody has asked for */
    void requireUsed() {
        if (!unused.isEmpty()) {
            throw new IllegalStateException(FILE + " must say nothing of what there is not, got " + unused);
        }
    }

    /** Returns a text that there may be. */
    Optional<String> find(String key) {
        unused.remove(key);
        return Optional.ofNullable(all.getProperty(key));
    }

    /** @throws IllegalStateException if there is no such text */
    String text(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException(FILE + " must have " + key));
    }

    /** Returns what is said of a thing under the first of these keys that there is, as far as it is a part of a JSON object; empty when nothing is. */
    ObjectNode facts(String... keys) {
        for (String key : keys) {
            Optional<String> said = find(key);
            if (said.isPresent()) {
                return facts(key, said.get());
            }
        }
        return JSON.createObjectNode();
    }

    /** A description may stand behind a JSON object. */
    private static ObjectNode facts(String key, String said) {
        try (var parser = JSON.createParser(said)) {
            ObjectNode facts = said.startsWith("{") ? JSON.readTree(parser) : JSON.createObjectNode();
            String words = said.substring(
                    said.startsWith("{") ? (int) parser.currentLocation().getCharOffset() : 0);
            if (!words.isBlank()) {
                facts.put("description", words.strip());
            }
            return facts;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(key + " of " + FILE + " must begin with a JSON object, got " + said, e);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory must be readable", e);
        }
    }
}
