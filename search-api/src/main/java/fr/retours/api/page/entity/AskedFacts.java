package fr.retours.api.page.entity;

import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.Windows;
import fr.retours.model.port.Page;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.port.Window;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;

/**
 * Which facts a page is to show, as its address tells.
 *
 * @param ask read as in the API
 * @param window which stretch of the events
 * @param address of the page, with what was understood of it
 */
record AskedFacts(RelationAsk ask, Window window, Address address) {
    /** Reads an address and passes over unknown parameters. */
    static AskedFacts read(Context ctx, Function<Parameters, RelationAsk> filters) {
        return Parameters.readPage(
                ctx,
                given -> new AskedFacts(
                        filters.apply(given), Windows.read(given), new Address(ctx.path(), given.understood())));
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
     * @param about the path in the API of whom or what the page is about
     */
    ListFiles files(String about) {
        return new ListFiles(address, about);
    }
}
