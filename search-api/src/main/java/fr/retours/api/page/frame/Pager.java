package fr.retours.api.page.frame;

import fr.retours.model.port.PageWindow;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way through a long list.
 *
 * @param number which page this is, from 1
 * @param pages how many there are, at least 1
 * @param previous where the page before is
 * @param next where the page after is
 */
public record Pager(
        long number,
        long pages,
        @Nullable String previous,
        @Nullable String next) {
    /** Makes the way through a list of which {@code window} is shown. */
    public static Pager of(PageWindow window, long total, IntFunction<String> address) {
        int limit = window.limit();
        long number = window.offset() / limit + 1L;
        long pages = Math.max(1, (total + limit - 1) / limit);
        long after = (long) window.offset() + limit;
        boolean more = after < total && after <= PageWindow.MAX_OFFSET;
        int before = Math.max(0, window.offset() - limit);
        return new Pager(
                number,
                pages,
                window.offset() > 0 ? address.apply(before) : null,
                more ? address.apply((int) after) : null);
    }

    /** Tells whether there is anywhere to go. */
    public boolean isNeeded() {
        return previous != null || next != null;
    }
}
