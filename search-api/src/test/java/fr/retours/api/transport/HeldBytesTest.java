package fr.retours.api.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeldBytesTest {
    private final List<String> gone = new ArrayList<>();
    private final HeldBytes held = new HeldBytes(100);

    @Test
    void letsThoseGoWhoHaveBeenAtItLongest() {
        add("a", 40);
        add("b", 40);
        add("c", 40);
        assertThat(gone).containsExactly("a");

        add("d", 100);

        assertThat(gone).containsExactly("a", "b", "c");
    }

    @Test
    void forgetsThoseWhoAreDone() {
        var done = add("a", 90);
        done.end();
        done.end();

        add("b", 90);

        assertThat(gone).isEmpty();
    }

    @Test
    void holdsForOneWhatIsTooMuchForTwo() {
        add("a", 1_000);

        assertThat(gone).isEmpty();
        add("b", 1);
        assertThat(gone).containsExactly("a");
    }

    private HeldBytes.Hold add(String name, long bytes) {
        return held.add(bytes, () -> gone.add(name));
    }
}
