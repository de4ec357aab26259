package fr.retours.api.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The searches of a day as text: how many days to keep it, the total, then a line a query, tabs between. A query without words is known by its
 * number. Pure functions.
 */
final class DayFile {
    private static final String KEPT = "kept";
    private static final String TOTAL = "total";
    private static final String NAMED = "query";
    private static final String RARE = "rare";
    private static final int HEAD = 2;
    private static final int NUMBER_AT = 4;
    private static final int TEXT_AT = 5;

    private DayFile() {}

    /** A file that was read. */
    record Content(int kept, DayCounts counts) {}

    /** Writes a day that is to be kept for so many days, itself included. */
    static String write(DayCounts counts, int kept) {
        var text = new StringBuilder();
        text.append(KEPT).append('\t').append(kept).append('\n');
        text.append(TOTAL).append(numbers(counts.total())).append('\n');
        counts.queries().forEach((number, one) -> {
            text.append(one.isNamed() ? NAMED : RARE).append(numbers(one.count()));
            text.append('\t').append(HexFormat.of().toHexDigits(number));
            text.append(one.isNamed() ? '\t' + one.text() : "").append('\n');
        });
        return text.toString();
    }

    private static String numbers(QueryCount count) {
        return "\t" + count.searches() + '\t' + count.unanswered() + '\t' + count.followed();
    }

    /**
     * Reads a day.
     *
     * @throws IllegalArgumentException if a line is not as {@link #write} writes it; says which
     */
    static Content read(LocalDate day, String text) {
        List<String> lines = text.lines().toList();
        int at = 0;
        try {
            int kept = Integer.parseInt(cells(lines, at, KEPT)[1]);
            var total = count(cells(lines, ++at, TOTAL));
            var others = total;
            Map<Long, CountedQuery> queries = new HashMap<>();
            for (at = HEAD; at < lines.size(); at++) {
                String[] cells = lines.get(at).split("\t", -1);
                String words = cells[0].equals(NAMED) ? cells[TEXT_AT] : "";
                var query = new CountedQuery(words, count(cells));
                others = others.minus(query.count()); // fails where all queries together are more than all
                queries.put(HexFormat.fromHexDigitsToLong(cells[NUMBER_AT]), query);
            }
            return new Content(kept, new DayCounts(day, total, queries));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException(String.valueOf(at + 1), e);
        }
    }

    private static String[] cells(List<String> lines, int at, String name) {
        String[] cells = lines.get(at).split("\t", -1);
        if (!cells[0].equals(name)) {
            throw new IllegalArgumentException("line must start with " + name + ", got " + cells[0]);
        }
        return cells;
    }

    private static QueryCount count(String[] cells) {
        return new QueryCount(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), Integer.parseInt(cells[3]));
    }
}
