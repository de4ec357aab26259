package fr.retours.indexer.curation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Takes decisions out of a curation file, and leaves every other line as it is. */
final class CurationCut {
    private final Path file;
    private final Predicate<String> unwanted;
    private final BitSet cut = new BitSet();
    private final BitSet kept = new BitSet();

    CurationCut(Path file, Predicate<String> unwanted) {
        this.file = file;
        this.unwanted = unwanted;
    }

    /** Looks at a section. */
    void section(YamlEntry name, YamlEntry entries) {
        kept.set(name.line());
        for (YamlEntry entry : entries.items()) {
            boolean goes = values(entry.node()).stream().anyMatch(unwanted);
            (goes ? cut : kept).set(entry.line(), lastLine(entry.node()) + 1);
        }
    }

    /**
     * Returns a text without the lines of the decisions that go.
     *
     * @throws CurationException if one of these lines is also another's
     */
    String of(String yaml) {
        var shared = (BitSet) cut.clone();
        shared.and(kept);
        if (!shared.isEmpty()) {
            throw new CurationException(file, shared.nextSetBit(0), "curation.shared_line");
        }
        String[] lines = yaml.split("(?<=\n)", -1);
        return IntStream.range(0, lines.length)
                .filter(line -> !cut.get(line + 1))
                .mapToObj(line -> lines[line])
                .collect(Collectors.joining());
    }

    /** Tells whether any decision goes. */
    boolean isNeeded() {
        return !cut.isEmpty();
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

    /** A block has no end of its own: it reaches as far as what is last in it. */
    private static int lastLine(Node node) {
        if (node instanceof CollectionNode<?> block && block.getFlowStyle() == FlowStyle.BLOCK) {
            Node last = node instanceof MappingNode mapping
                    ? mapping.getValue().getLast().getValueNode()
                    : ((SequenceNode) node).getValue().getLast();
            return lastLine(last);
        }
        return node.getEndMark()
                .map(mark -> mark.getColumn() == 0 ? mark.getLine() : mark.getLine() + 1)
                .orElse(1);
    }
}
