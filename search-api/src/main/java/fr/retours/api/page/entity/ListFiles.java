package fr.retours.api.page.entity;

import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.request.RelationFilters;
import java.util.Collection;
import java.util.List;

/**
 * Where the API gives the lists of a page whole, as tables.
 *
 * @param page the address of the page, which tells what narrows its lists
 * @param about the path in the API of whom or what the page is about
 */
public record ListFiles(FilteredAddress page, String about) {
    private static final List<String> ROLLED_UP = RelationFilters.beside("roll_up");
    private static final List<String> FACTS = List.of(RelationFilters.MIN_CONFIDENCE);

    /** Returns the events; those where one was only cited are among them, as on the page. */
    public String events() {
        return withCited("/events", RelationFilters.PARAMETERS);
    }

    /** Returns a list that nothing narrows but how sure facts must be. */
    public String whole(String list) {
        return file(list, FACTS).toString();
    }

    /** Returns those who have to do with whom the page is about. */
    public String related(String list) {
        return file(list, ROLLED_UP).toString();
    }

    /** Returns how many of them there were year by year. */
    public String byYear(String list) {
        return file(list, ROLLED_UP).with("series", "year").toString();
    }

    /** Returns those who were at the event that the page is about; who was only cited is among them. */
    public String attending(String list) {
        return withCited(list, FACTS);
    }

    private String withCited(String list, Collection<String> known) {
        return file(list, known).with("took_part", "any").toString();
    }

    private FilteredAddress file(String list, Collection<String> known) {
        return page.at(RouteRegistry.API + about + list, known).with("format", "csv");
    }
}
