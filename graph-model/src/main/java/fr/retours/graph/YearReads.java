package fr.retours.graph;

import fr.retours.model.EventFilter;
import fr.retours.model.EventGrouping;
import fr.retours.model.Theme;
import fr.retours.model.YearGroup;
import java.time.Year;
import java.util.List;
import org.neo4j.driver.Record;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/** The statements that count events by the year in which they began. */
public final class YearReads {
    /** More than there are years and groups. */
    private static final int MANY = 100_000;

    private static final String KIND = "e.kind";
    private static final String THEME = """
            coalesce(head(COLLECT {
              MATCH (e)-[:ABOUT {main: true}]->(t:Theme)
              RETURN DISTINCT t.id ORDER BY t.id LIMIT 1
            }), '')""";

    private static final String COUNT = """
            MATCH (e:Event) WHERE <filter>
            WITH e.start.year AS year, <group> AS group
            RETURN year, group, count(*) AS events ORDER BY year, group LIMIT $many""";

    private YearReads() {}

    /** Counts events by year and group. */
    public static List<YearGroup> count(SimpleQueryRunner neo4j, EventFilter filter, EventGrouping grouping) {
        var condition = EventCondition.of(filter);
        String group = switch (grouping) {
            case KIND -> KIND;
            case THEME -> THEME;
        };
        String statement = condition.in(Cypher.text(COUNT.replace("<group>", group)));
        return neo4j.run(statement, condition.and("many", MANY)).list(YearReads::counted);
    }

    private static YearGroup counted(Record row) {
        Value year = row.get("year");
        String group = row.get("group").asString();
        return new YearGroup(
                year.isNull() ? null : Year.of(year.asInt()),
                group.startsWith(Theme.PREFIX) ? group.substring(Theme.PREFIX.length()) : group,
                row.get("events").asLong());
    }
}
