package fr.retours.indexer.curation;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Takes decisions out of a curation file, and leaves every other line as it is. */
final class CurationCut {
    private final Path file;
    private final BiPredicate<String, YamlEntry> unwanted;
    private final BitSet cut = new BitSet();
    private final BitSet kept = new BitSet();

    /** @param unwanted by section and entry, whether it goes */
    CurationCut(Path file, BiPredicate<String, YamlEntry> unwanted) {
        this.file = file;
        this.unwanted = unwanted;
    }

    /** Looks at a section, which goes itself where nothing of it stays. */
    void section(YamlEntry name, YamlEntry entries) {
        List<YamlEntry> all = entries.items();
        boolean stays = all.isEmpty();
        for (YamlEntry entry : all) {
            boolean goes = unwanted.test(name.text(), entry);
            stays |= !goes;
            (goes ? cut : kept).set(entry.line(), lastLine(entry.node()) + 1);
        }
        (stays ? kept : cut).set(name.line());
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
