package fr.retours.api.page.entity;

import fr.retours.api.page.frame.Address;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.Windows;
import fr.retours.api.wording.Wording;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.port.Window;
import io.javalin.http.Context;
import java.util.List;
import java.util.function.Function;

/**
 * Which facts a page is to show, as its address tells.
 *
 * @param filter read as in the API
 * @param window which stretch of the events
 * @param narrowing what narrows the lists, in words; empty when they are whole
 * @param address of the page, with what was understood of it
 */
record AskedFacts(RelationFilter filter, Window window, List<String> narrowing, Address address) {
    /** Copies the words. */
    AskedFacts {
        narrowing = List.copyOf(narrowing);
    }

    /** Reads an address and passes over unknown parameters. */
    static AskedFacts read(Context ctx, Function<Parameters, RelationAsk> filters) {
        return Parameters.readPage(ctx, given -> {
            RelationAsk ask = filters.apply(given);
            List<String> narrowing = ask.given().stream()
                    .map(name -> Wording.text("narrowing." + name))
                    .distinct()
                    .toList();
            Window window = Windows.read(given);
            return new AskedFacts(ask.filter(), window, narrowing, new Address(ctx.path(), given.understood()));
        });
    }

    /**
     * Returns where the lists of the page are whole.
     *
     * @param about the path in the API of whom or what the page is about
     */
    ListFiles files(String about) {
        return new ListFiles(address, about);
    }

    /** Returns the same with who or what is only cited: events tell it, and each says so. */
    RelationFilter withCited() {
        return new RelationFilter(filter.events(), filter.undated(), false, filter.minConfidence(), filter.rollUp());
    }
}
