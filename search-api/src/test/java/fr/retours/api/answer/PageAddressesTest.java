package fr.retours.api.answer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.port.PageWindow;
import org.junit.jupiter.api.Test;

class PageAddressesTest {
    @Test
    void leadsOnAndBackWithinTheList() {
        Links links = PageAddresses.links("/x", "q=a%26b&offset=20&limit=20", new PageWindow(20, 20), 50);

        assertThat(links.self()).isEqualTo("/x?q=a%26b&offset=20&limit=20");
        assertThat(links.next()).isEqualTo("/x?q=a%26b&limit=20&offset=40");
        assertThat(links.prev()).isEqualTo("/x?q=a%26b&limit=20");
    }

    @Test
    void leadsNowhereFromAListThatFitsInOneAnswer() {
        assertThat(PageAddresses.links("/x", null, new PageWindow(20, 0), 20)).isEqualTo(Links.to("/x"));
    }

    @Test
    void leadsBackFromBeyondTheEndAndNeverBeyondWhatIsServed() {
        assertThat(PageAddresses.links("/x", "offset=90000", new PageWindow(100, 90_000), 5)
                        .next())
                .isNull();
        assertThat(PageAddresses.links("/x", "offset=5", new PageWindow(20, 5), 9)
                        .prev())
                .isEqualTo("/x");
        assertThat(PageAddresses.links("/x", "", new PageWindow(100, PageWindow.MAX_OFFSET), 1_000_000)
                        .next())
                .isNull();
    }
}
