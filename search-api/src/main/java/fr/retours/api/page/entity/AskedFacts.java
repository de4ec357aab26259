package fr.retours.api.page.entity;

import fr.retours.api.answer.PageAddresses;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.WindowReader;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.port.RelationFilter;
import java.util.List;

/**
 * Which facts a page is to show, as its address tells.
 *
 * @param about whom or what it is about
 * @param ask read as in the API
 * @param window which stretch of the events
 * @param address of the page, with what was understood of it
 * @param at the same as it was asked for
 */
record AskedFacts<I>(I about, RelationAsk ask, PageWindow window, FilteredAddress address, PageAddress at) {
    /** Reads an address. */
    static <I> AskedFacts<I> read(I about, RelationAsk ask, QueryParameters given, PageAddress at) {
        return new AskedFacts<>(
                about, ask, WindowReader.read(given), new FilteredAddress(at.path(), given.understood()), at);
    }

    RelationFilter filter() {
        return ask.filter();
    }

    /** Returns how sure facts must be, and how many the lists of the page leave out. */
    CertaintyChoice certainty(List<Page<?>> lists) {
        return CertaintyChoice.ofListed(
                address,
                filter().minConfidence(),
                lists.stream().mapToLong(Page::leftOut).sum());
    }

    /**
     * Returns where the lists of the page are whole.
     *
     * @param path in the API, of whom or what the page is about
     */
    ListFiles files(String path) {
        return new ListFiles(address, path);
    }

    /** Makes the way through a list; whatever else the address asks for stays asked for. */
    Pager pager(long total) {
        return Pager.of(window, total, offset -> PageAddresses.at(at.path(), at.query(), offset));
    }
}
