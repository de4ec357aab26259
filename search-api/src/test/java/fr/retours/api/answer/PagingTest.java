package fr.retours.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.port.Window;
import org.junit.jupiter.api.Test;

class PagingTest {
    @Test
    void leadsOnAndBackWithinTheList() {
        Links links = Paging.links("/x", "q=a%26b&offset=20&limit=20", new Window(20, 20), 50);

        assertThat(links.self()).isEqualTo("/x?q=a%26b&offset=20&limit=20");
        assertThat(links.next()).isEqualTo("/x?q=a%26b&limit=20&offset=40");
        assertThat(links.prev()).isEqualTo("/x?q=a%26b&limit=20");
    }

    @Test
    void leadsNowhereFromAListThatFitsInOneAnswer() {
        assertThat(Paging.links("/x", null, new Window(20, 0), 20)).isEqualTo(Links.to("/x"));
    }

    @Test
    void leadsBackFromBeyondTheEndAndNeverBeyondWhatIsServed() {
        assertThat(Paging.links("/x", "offset=90000", new Window(100, 90_000), 5)
                        .next())
                .isNull();
        assertThat(Paging.links("/x", "offset=5", new Window(20, 5), 9).prev()).isEqualTo("/x");
        assertThat(Paging.links("/x", "", new Window(100, Window.MAX_OFFSET), 1_000_000)
                        .next())
                .isNull();
    }
}
