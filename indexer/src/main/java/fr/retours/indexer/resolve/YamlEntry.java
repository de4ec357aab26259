package fr.retours.indexer.resolve;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A value of a curation file that knows its line, so that a mistake in it can be named. */
record YamlEntry(Path file, Node node) {
    int line() {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }

    /** Returns the entries of a mapping by key. */
    Map<String, YamlEntry> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("curation.mapping");
        }
        Map<String, YamlEntry> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            fields.put(new YamlEntry(file, tuple.getKeyNode()).text(), new YamlEntry(file, tuple.getValueNode()));
        }
        return fields;
    }

    /** Returns the entries of a list; an empty value is an empty list. */
    List<YamlEntry> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlEntry(file, item))
                    .toList();
        }
        if (node instanceof ScalarNode scalar && scalar.getValue().isBlank()) {
            return List.of();
        }
        throw fault("curation.list");
    }

    /** Returns a plain value. */
    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw fault("curation.text");
    }

    boolean has(String key) {
        return fields().containsKey(key);
    }

    /** Returns the plain value under a key that must be there. */
    String text(String key) {
        YamlEntry value = fields().get(key);
        if (value == null) {
            throw fault("curation.key", key);
        }
        return value.text();
    }

    /** Returns the plain values of the list under a key; none when the key is not there. */
    List<String> list(String key) {
        YamlEntry value = fields().get(key);
        return value == null
                ? List.of()
                : value.items().stream().map(YamlEntry::text).toList();
    }

    /** Refuses other keys: a mistyped one would be passed over in silence. */
    void allow(String... keys) {
        fields().forEach((key, value) -> {
            if (!Set.of(keys).contains(key)) {
                throw value.fault("curation.unknown", key, String.join(", ", keys));
            }
        });
    }

    CurationException fault(String key, Object... values) {
        return new CurationException(file, line(), key, values);
    }
}
