package fr.retours.api.page.entity;

import fr.retours.api.answer.Paging;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.Pager;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.Windows;
import fr.retours.model.port.Page;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.port.Window;
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
record AskedFacts<I>(I about, RelationAsk ask, Window window, Address address, PageAddress at) {
    /** Reads an address. */
    static <I> AskedFacts<I> read(I about, RelationAsk ask, Parameters given, PageAddress at) {
        return new AskedFacts<>(about, ask, Windows.read(given), new Address(at.path(), given.understood()), at);
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
        return Pager.of(window, total, offset -> Paging.at(at.path(), at.query(), offset));
    }
}
