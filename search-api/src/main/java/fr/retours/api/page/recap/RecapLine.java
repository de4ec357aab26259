package fr.retours.api.page.recap;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of a recap's text, as the reader sees it.
 *
 * @param opening whether a blank line stands before: a paragraph starts
 */
public record RecapLine(List<Passage> passages, boolean opening) {
    /**
     * A stretch of a line, a proof or what stands between two.
     *
     * @param anchor the name under which facts lead here; null for what proves nothing
     */
    public record Passage(@Nullable String anchor, List<Run> runs) {
        /** Returns the stretch as the text has it. */
        public String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /**
     * A stretch of a passage.
     *
     * @param text as written; the template escapes it
     * @param href the page of whom it names; null for other words
     * @param kind what is named: {@code person}, {@code collectivite} or {@code organisation}; empty for other words
     * @param marked whether it is what the reader searched for
     * @param stop the place of what was found that starts here; null where none does
     */
    public record Run(
            String text,
            @Nullable String href,
            String kind,
            boolean marked,
            @Nullable Stop stop) {}

    /**
     * One of the places in a recap where something the reader searched for stands.
     *
     * @param number from 1
     * @param of how many there are
     */
    public record Stop(int number, int of) {}
}
