package fr.retours.api.network;

import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.tie.TiePageHandler;
import java.util.List;

/**
 * Where links lead: to their events, under the filter of the view.
 *
 * @param filter the address of all events that pass
 */
public record TieLinks(FilteredAddress filter) {
    static TieLinks under(FilteredAddress view, List<String> filters) {
        return new TieLinks(view.at(TiePageHandler.PATH, filters));
    }

    /** Returns what the addresses of all links start with; what follows is one parameter {@code id} for each of the two. */
    public String start() {
        return filter + (filter.parameters().isEmpty() ? "?" : "&");
    }

    /** Returns the address of what joins two. */
    public String between(NetworkTie tie) {
        return filter.plus("id", tie.one().entity().id().value())
                .plus("id", tie.other().entity().id().value())
                .toString();
    }
}
