package fr.retours.indexer.curation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
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

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** Hands over the key and the value of each line of a mapping; a key may stand several times. */
    void forEach(BiConsumer<YamlEntry, YamlEntry> taker) {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("curation.mapping");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            taker.accept(new YamlEntry(file, tuple.getKeyNode()), new YamlEntry(file, tuple.getValueNode()));
        }
    }

    /** Returns the entries of a mapping by key, each of which stands once. */
    Map<String, YamlEntry> fields() {
        Map<String, YamlEntry> fields = new LinkedHashMap<>();
        forEach((key, value) -> {
            if (fields.put(key.text(), value) != null) {
                throw key.fault("curation.twice", key.text());
            }
        });
        return fields;
    }

    /** Returns the entries of a list; an empty value is an empty list. */
    List<YamlEntry> items() {
        if (node instanceof SequenceNode sequence) {
            List<YamlEntry> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(new YamlEntry(file, item)));
            return items;
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

    /** Returns all plain values in it, however deep, in order. */
    List<String> values() {
        return values(node);
    }

    private static List<String> values(Node node) {
        List<String> values = new ArrayList<>();
        switch (node) {
            case ScalarNode scalar -> values.add(scalar.getValue());
            case SequenceNode list -> list.getValue().forEach(one -> values.addAll(values(one)));
            case MappingNode mapping -> mapping.getValue().forEach(one -> values.addAll(values(one.getValueNode())));
            default -> {}
        }
        return values;
    }

    CurationException fault(String key, Object... values) {
        return new CurationException(file, line(), key, values);
    }
}
