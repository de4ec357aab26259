package fr.retours.cli.compare;

import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.cli.terminal.TextTable;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks two searches the same, and prints what differs.
 *
 * @param before as things are
 * @param after as they would be
 * @param first how many of the first recaps are compared
 */
public record ComparisonReport(RecapSearch before, RecapSearch after, int first) {
    private static final List<String> HEADS = List.of("compare.before", "compare.after", "compare.recap");
    private static final String ABSENT = "–";

    /** Prints what differs for each query, and for all. */
    public void print(List<String> queries, PrintWriter out) {
        List<RankingComparison> compared = new ArrayList<>();
        for (String query : queries) {
            var one = RankingComparison.of(query, ask(before, query), ask(after, query));
            print(one, out);
            compared.add(one);
        }
        long changed = compared.stream().filter(RankingComparison::isChanged).count();
        double overlap = compared.stream()
                .mapToDouble(RankingComparison::overlap)
                .average()
                .orElse(1);
        out.println(TerminalMessages.of("compare.summary", changed, compared.size(), first, overlap));
    }

    private SearchResult ask(RecapSearch search, String query) {
        return search.search(new SearchRequest(query, EventFilter.NONE, SortOrder.RELEVANCE, new PageWindow(first, 0)));
    }

    private static void print(RankingComparison one, PrintWriter out) {
        if (!one.isChanged()) {
            out.println(TerminalMessages.of("compare.same", one.query(), one.totalAfter()));
        } else {
            out.println(TerminalMessages.of("compare.changed", one.query(), one.totalBefore(), one.totalAfter()));
            var table = new TextTable(HEADS);
            for (RankingComparison.Place place : one.places()) {
                table.row(before(place), after(place), place.recap().title())
                        .note(place.recap().id());
            }
            table.print(out);
        }
        if (one.partial()) {
            out.println(TerminalMessages.of("compare.partial"));
        }
        out.println();
    }

    private static String before(RankingComparison.Place place) {
        return place.before() == 0 ? ABSENT : String.valueOf(place.before());
    }

    private static String after(RankingComparison.Place place) {
        if (place.after() == 0) {
            return TerminalMessages.of("compare.gone");
        }
        if (place.before() == 0) {
            return TerminalMessages.of("compare.new", place.after());
        }
        return place.before() == place.after() ? "=" : "→ " + place.after();
    }
}
