package fr.retours.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;

/**
 * Somebody with a keyboard and no pointer. Each time the focus moves they must see where it is: a ring around something
 * that is in the window and that nothing covers.
 */
final class Keyboard {
    /** More stops than any page walked here has. */
    private static final int MOST_STOPS = 400;
    /** A field for a day has a stop for each of its parts, and its button. */
    private static final int MOST_TIMES_THE_SAME = 5;

    private static final String FOCUS = """
            () => {
              let one = document.activeElement;
              while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
              if (!one || one === document.body) return null;
              const drawing = one.closest('svg');
              const ring = getComputedStyle(drawing ? one.querySelector('.target') : one);
              const seen = drawing
                ? ring.stroke !== 'none' && ring.strokeOpacity > 0 && ring.stroke !== 'rgba(0, 0, 0, 0)'
                : ring.outlineStyle !== 'none' && parseFloat(ring.outlineWidth) >= 2 || ring.boxShadow !== 'none';
              const box = [...one.getClientRects()].find(({ width, height }) => width > 0 && height > 0)
                ?? one.getBoundingClientRect();
              const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
              const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
              const hit = one.getRootNode().elementFromPoint((left + right) / 2, (top + bottom) / 2);
              window.stops ??= new WeakMap();
              if (!window.stops.has(one)) window.stops.set(one, window.stopCount = (window.stopCount ?? 0) + 1);
              return {
                stop: window.stops.get(one),
                seen,
                inside: left < right && top < bottom,
                open: drawing ? drawing.contains(hit) : one.contains(hit) || one.labels?.[0]?.contains(hit) === true,
                what: one.outerHTML.slice(0, 200),
              };
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses a key, or several at once as Playwright writes them. */
    void press(String key) {
        page.keyboard().press(key);
    }

    /** Goes from one stop to the next until one fits a selector. */
    void tabTo(String selector) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            press("Tab");
            look();
            if (isAt(selector)) {
                return;
            }
        }
        throw new AssertionError("no stop within " + MOST_STOPS + " fits " + selector + " at " + page.url());
    }

    /** Goes through a page that was just opened, from its first stop to its last, and returns how many there are. */
    int walk() {
        int last = 0;
        int same = 0;
        int stops = 0;
        while (stops < MOST_STOPS) {
            press("Tab");
            int stop = look();
            if (stop == 0 || (stop < last && stop == 1)) {
                return last;
            }
            same = stop == last ? same + 1 : 0;
            assertThat(same).as("held by stop " + stop + " of " + page.url()).isLessThan(MOST_TIMES_THE_SAME);
            last = stop;
            stops++;
        }
        throw new AssertionError("no end of stops at " + page.url());
    }

    /** Returns whether what has the focus fits a selector. */
    boolean isAt(String selector) {
        return Boolean.TRUE.equals(
                page.evaluate("selector => document.activeElement?.matches(selector) === true", selector));
    }

    /** Looks for the focus, and returns the number of the stop; 0 when the page does not have it. */
    private int look() {
        @SuppressWarnings("unchecked") // what the script returns
        var focus = (Map<String, Object>) page.evaluate(FOCUS);
        if (focus == null) {
            return 0;
        }
        assertThat(focus)
                .as("focus at " + page.url())
                .containsEntry("seen", true)
                .containsEntry("inside", true)
                .containsEntry("open", true);
        return ((Number) focus.getOrDefault("stop", 0)).intValue();
    }
}
