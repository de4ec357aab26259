package fr.retours.graph.relation;

import fr.retours.model.CollectiviteId;
import fr.retours.model.CollectiviteKind;
import fr.retours.model.Page;
import fr.retours.model.RelationFilter;
import fr.retours.model.Theme;
import fr.retours.model.Window;
import fr.retours.model.relation.EntityRef;
import fr.retours.model.relation.TerritoryThemes;
import fr.retours.model.relation.ThemeCell;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;

/** The matrix of territories and themes. */
final class ThemeReads {
    private static final String MATRIX = """
            MATCH (c:Collectivite) WHERE c.id STARTS WITH $level
            <below>
            MATCH (w)-[x:<links>]->(e:Event) WHERE <filter><sure x>
            WITH DISTINCT c, e
            WITH c, count(e) AS events, collect(e) AS at
            ORDER BY events DESC, c.folded_name, c.id
            WITH collect({c: c, events: events, at: at}) AS found
            WITH size(found) AS total, found[$offset..$end] AS page
            UNWIND range(0, CASE size(page) WHEN 0 THEN 0 ELSE size(page) - 1 END) AS i
            WITH total, i, page[i] AS row
            CALL (row) {
              UNWIND row.at AS e
              MATCH (e)-[y:ABOUT]->(t:Theme) WHERE true<sure y>
              WITH DISTINCT t, e
              WITH t, e <latest first>
              WITH t, collect(e.id) AS about
              RETURN collect({theme: t.id, events: size(about), shown: about[..$shown]}) AS cells
            }
            RETURN total, i, row.c.id AS id, row.c.name AS name, row.events AS events, cells
            ORDER BY i""";

    private ThemeReads() {}

    static Page<TerritoryThemes> matrix(
            TransactionContext tx, CollectiviteKind level, RelationFilter filter, int shown, Window window) {
        var slice = new Slice(filter);
        String below = slice.rollsUp() ? "MATCH (c)<-[:PART_OF*0..]-(w:Collectivite)" : "WITH c, c AS w";
        var rows = slice.of(MATRIX.replace("<below>", below))
                .with("level", level.slug() + ":")
                .with("shown", shown)
                .with("offset", window.offset())
                .with("end", (long) window.offset() + window.limit())
                .run(tx)
                .list();
        long total = rows.getFirst().get("total").asLong();
        var found = rows.stream().filter(row -> !row.get("id").isNull()).toList();
        var events = new SharedEvents(tx, slice);
        for (Record row : found) {
            for (Value cell : cells(row).values()) {
                events.wantWhole(id(row), shown(cell));
                events.wantThemes(List.of(theme(cell)), shown(cell));
            }
        }
        events.read();
        return new Page<>(found.stream().map(row -> row(row, events)).toList(), total);
    }

    private static TerritoryThemes row(Record row, SharedEvents events) {
        var territory = new EntityRef(id(row), row.get("name").asString());
        Map<Theme, Value> cells = cells(row);
        return new TerritoryThemes(
                territory,
                row.get("events").asLong(),
                Arrays.stream(Theme.values())
                        .map(theme -> cells.containsKey(theme)
                                ? cell(theme, id(row), cells.get(theme), events)
                                : new ThemeCell(theme, new Page<>(List.of(), 0)))
                        .toList());
    }

    private static ThemeCell cell(Theme theme, CollectiviteId territory, Value cell, SharedEvents events) {
        return new ThemeCell(
                theme,
                new Page<>(
                        shown(cell).stream()
                                .map(event -> events.event(event, List.of(territory), List.of(theme)))
                                .toList(),
                        cell.get("events").asLong()));
    }

    private static Map<Theme, Value> cells(Record row) {
        return row.get("cells").asList(cell -> cell).stream()
                .collect(Collectors.toMap(ThemeReads::theme, cell -> cell));
    }

    private static Theme theme(Value cell) {
        return Themes.of(cell.get("theme").asString());
    }

    private static CollectiviteId id(Record row) {
        return new CollectiviteId(row.get("id").asString());
    }

    private static List<String> shown(Value cell) {
        return cell.get("shown").asList(Value::asString);
    }
}
