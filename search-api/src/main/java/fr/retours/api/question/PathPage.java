package fr.retours.api.question;

import fr.retours.api.fact.Quotes;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.search.Narrowing;
import fr.retours.model.relation.Chain;
import fr.retours.model.relation.Hop;
import fr.retours.model.relation.PathQuery;
import fr.retours.model.relation.Via;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The shortest ways from one to another, by way of who was at the same events.
 *
 * @param most how many ways were asked for
 * @param longest how many steps a way may have
 * @param chains the ways; empty also before both names are clear
 * @param events the address of what joins two, under the filter of the page
 * @param file the same as a table
 * @param warnings what there is to tell of the filter
 */
public record PathPage(
        Narrowing narrowing,
        NameField from,
        NameField to,
        Via via,
        int most,
        int longest,
        List<Chain> chains,
        Address events,
        String file,
        List<String> warnings,
        Quotes quotes) {
    /** Copies the lists. */
    public PathPage {
        chains = List.copyOf(chains);
        warnings = List.copyOf(warnings);
    }

    /** Returns whether it is clear from whom to whom. */
    public boolean isAsked() {
        return from.chosen() != null && to.chosen() != null;
    }

    /** Returns whether both are the same. */
    public boolean isCircle() {
        return isAsked() && from.id().equals(to.id());
    }

    /** Returns where all events are at which the two of a step were. */
    public String events(Hop hop) {
        return events.plus("id", hop.from().id().value())
                .plus("id", hop.to().id().value())
                .toString();
    }

    /** Returns the lengths of ways to choose from. */
    public List<Integer> lengths() {
        return IntStream.rangeClosed(1, PathQuery.MAX_HOPS).boxed().toList();
    }

    /** Returns the numbers of ways to choose from. */
    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, PathQuery.MAX_PATHS).boxed().toList();
    }
}
