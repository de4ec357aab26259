package fr.retours.api.page.frame;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.id.PersonId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilteredAddressTest {
    private static final EventFilter FILTER = new EventFilter(
            new FilterSelection<>(Set.of(Theme.SCIC), Set.of(Theme.EUROPE)),
            new FilterSelection<>(Set.of(EventKind.FORUM), Set.of()),
            new FilterSelection<>(Set.of(new PersonId("person:a")), Set.of()),
            FilterSelection.all(),
            FilterSelection.all(),
            FilterSelection.all(),
            LocalDate.of(2018, 1, 1),
            null,
            DateBasis.EVENT);

    @Test
    void writesASearchAsItsFirstPageIsAskedFor() {
        var request = new SearchRequest("l’eau & co", FILTER, SortOrder.EARLIEST_FIRST, new PageWindow(20, 40));

        assertThat(FilteredAddress.of(request))
                .hasToString("/?q=l%E2%80%99eau+%26+co&theme=scic&theme=-europe&kind=forum&person=person:a"
                        + "&from=2018-01-01&sort=date");
    }

    @Test
    void leavesOutWhatIsUsual() {
        var request = new SearchRequest("", EventFilter.NONE, SortOrder.RELEVANCE, new PageWindow(20, 0));

        assertThat(FilteredAddress.of(request)).hasToString("/");
    }

    @Test
    void makesTheAddressesOfItsNeighbours() {
        var address = FilteredAddress.of(new SearchRequest("", FILTER, SortOrder.RELEVANCE, new PageWindow(20, 0)));

        assertThat(address.plus("theme", "culture").values("theme")).containsExactly("scic", "-europe", "culture");
        assertThat(address.minus("theme", "scic").values("theme")).containsExactly("-europe");
        assertThat(address.with("from", "2019-01-01").values("from")).containsExactly("2019-01-01");
        assertThat(address.without("from").values("from")).isEmpty();
        assertThat(address.values("theme")).containsExactly("scic", "-europe");
    }
}
