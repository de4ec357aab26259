package fr.retours.graph;

import fr.retours.model.port.CypherRefusedException;
import fr.retours.model.port.CypherRefusedException.Reason;
import java.util.regex.Pattern;
import org.neo4j.driver.Value;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.QueryType;
import org.neo4j.driver.summary.ResultSummary;

/**
 * What Neo4j says that it would do, looked at before it does. Its type of a query alone does not suffice: {@code LOAD CSV}, {@code SHOW
 * SETTINGS} and procedures that read the server's state are « read only », and Community has no roles. Plans write names in full and
 * without quotes, however a query spells them, and texts as parameters.
 */
final class ReadOnlyPlan {
    private static final Pattern FILES = Pattern.compile("LoadCSV.*");
    /** Operators that tell of the server rather than of the data. */
    private static final Pattern COMMANDS = Pattern.compile("(Show|Terminate|Administration).*");
    /** Whatever has a name of several parts: procedures, functions of plug-ins, and those few of Cypher. */
    private static final Pattern CALL = Pattern.compile("\\b([A-Za-z_]\\w*(?:\\.\\w+)+)\\(");

    private static final Pattern OFFERED =
            Pattern.compile("(date|time|datetime|localtime|localdatetime|duration|point|vector)\\..*"
                    + "|db\\.(labels|relationshipTypes|propertyKeys|schema\\.\\w+|index\\.fulltext\\.query\\w+)");

    private ReadOnlyPlan() {}

    /** @throws CypherRefusedException unless it reads the graph and nothing else */
    static void require(ResultSummary explained) {
        Plan plan = explained.queryPlan().orElseThrow(() -> new CypherRefusedException(Reason.WRITES, ""));
        requireCalls(plan);
        if (explained.queryType() != QueryType.READ_ONLY) {
            throw new CypherRefusedException(Reason.WRITES, "");
        }
    }

    private static void requireCalls(Plan plan) {
        String operator = plan.operatorType().replaceFirst("@.*", "");
        if (FILES.matcher(operator).matches()) {
            throw new CypherRefusedException(Reason.FILES, "");
        }
        if (COMMANDS.matcher(operator).matches()) {
            throw new CypherRefusedException(Reason.CALLS, operator);
        }
        plan.arguments().values().forEach(ReadOnlyPlan::requireOffered);
        plan.children().forEach(ReadOnlyPlan::requireCalls);
    }

    private static void requireOffered(Value argument) {
        CALL.matcher(argument.toString())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !OFFERED.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw new CypherRefusedException(Reason.CALLS, name);
                });
    }
}
