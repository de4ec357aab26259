package fr.retours.api.matrix;

import fr.retours.api.fact.FactSources;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.page.search.Narrowing;
import fr.retours.api.page.search.YearChoice;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.tie.TiePageHandler;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.Window;
import java.util.List;
import java.util.stream.Stream;

/** What the pages with a matrix share: years to choose from, addresses of events, pages of rows. */
record MatrixFrame(FactSources facts) {
    private static final List<String> OF_EVENTS = Stream.concat(
                    Stream.of("roll_up"), RelationFilters.PARAMETERS.stream())
            .toList();

    /** Returns the years there are, with the period chosen. */
    YearChoice years(EventFilter filter) {
        return YearChoice.of(facts.graph().eventsByYear(EventFilter.NONE, EventGrouping.KIND), filter);
    }

    Narrowing narrowing(Address address, YearChoice years) {
        return Narrowing.of(address, years, facts.relations()::label);
    }

    /** Returns the address of events under the filter of a page, to which whose events are to be added. */
    static Address events(Address page) {
        return page.at(TiePageHandler.PATH, OF_EVENTS);
    }

    static Pager pager(Window window, long total, Address address) {
        Address first = address.without("offset");
        return Pager.of(
                window,
                total,
                offset -> (offset == 0 ? first : first.with("offset", Integer.toString(offset))).toString());
    }

    /** Returns the address of the same question in the API, as a table. */
    static String file(Address page, String path, List<String> own) {
        List<String> known =
                Stream.concat(own.stream(), RelationFilters.PARAMETERS.stream()).toList();
        return page.at(path, known).with("format", "csv").toString();
    }
}
