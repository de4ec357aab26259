package fr.retours.extraction.document;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a recap, or a paragraph.
 *
 * @param first its first sentence
 * @param last its last one
 * @param level how deep a heading stands, the title at 0; of any other block how deep the heading over it stands
 * @param heading the nearest heading over it; null above all headings
 * @param lead the line that introduces its list; null for what is in no list
 */
public record DocumentBlock(
        BlockKind kind,
        BlockPurpose purpose,
        int first,
        int last,
        int level,
        @Nullable DocumentBlock heading,
        @Nullable DocumentBlock lead) {
    /** Streams the headings over this block, the nearest first. */
    public Stream<DocumentBlock> headings() {
        return Stream.iterate(heading, one -> one != null, one -> one.heading);
    }
}
