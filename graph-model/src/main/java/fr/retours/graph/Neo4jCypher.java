package fr.retours.graph;

import fr.retours.model.port.CypherAnswer;
import fr.retours.model.port.CypherGraph;
import fr.retours.model.port.CypherQuestion;
import fr.retours.model.port.CypherRefusedException;
import fr.retours.model.port.CypherRefusedException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Questions in Cypher, each in a transaction that may only read and is always rolled back. Neo4j is first asked to explain what it would
 * do ({@link ReadOnlyPlan}).
 */
public final class Neo4jCypher implements CypherGraph {
    /** On a line of its own, so that columns of mistakes stay right. */
    private static final String EXPLAIN = "EXPLAIN\n";

    private static final Pattern PLACE = Pattern.compile("\\(line (\\d+), column (\\d+)[^)]*\\)+");
    private static final String ENDS =
            "MATCH (n) WHERE elementId(n) IN $ids RETURN n LIMIT " + MAX_ROWS * GraphValues.MOST_ENDS;

    private final Neo4jConnection connection;

    /** Asks over a connection, which stays open. */
    public Neo4jCypher(Neo4jConnection connection) {
        this.connection = connection;
    }

    @Override
    public CypherAnswer ask(CypherQuestion question) {
        return connection.readOnce("answer a question in Cypher", question.limit(), transaction -> {
            try {
                ReadOnlyPlan.require(transaction
                        .run(EXPLAIN + question.query(), question.parameters())
                        .consume());
                return answer(transaction, transaction.run(question.query(), question.parameters()));
            } catch (Neo4jException e) {
                throw refusal(e, question);
            }
        });
    }

    private static CypherAnswer answer(Transaction transaction, Result result) {
        var values = new GraphValues();
        List<Record> rows = new ArrayList<>();
        CypherAnswer.Bound cut = null;
        long size = 0;
        while (cut == null && result.hasNext()) {
            Record row = result.next();
            Map<String, Object> cells = row.asMap();
            size += GraphValues.size(cells);
            if (size > MAX_SIZE) {
                cut = CypherAnswer.Bound.SIZE;
            } else if (rows.size() == MAX_ROWS) {
                cut = CypherAnswer.Bound.ROWS;
            } else {
                values.note(cells);
                rows.add(row);
            }
        }
        List<String> columns = result.keys();
        if (!values.missing().isEmpty()) {
            var ends = Map.<String, Object>of("ids", List.copyOf(values.missing()));
            transaction.run(ENDS, ends).forEachRemaining(one -> values.note(one.asMap()));
        }
        return values.answer(columns, rows, cut);
    }

    /** What was wrong with the question, or a failure of the server, which is thrown. */
    private static RuntimeException refusal(Neo4jException error, CypherQuestion question) {
        String code = String.valueOf(error.code());
        if (code.contains("TransactionTimedOut")) {
            return new CypherRefusedException(
                    Reason.TIME, String.valueOf(question.limit().toSeconds()));
        }
        if (code.endsWith("OutOfMemoryError") || isOurs(error)) {
            return new CypherRefusedException(Reason.MEMORY, "");
        }
        if (code.endsWith("Statement.AccessMode")) {
            return new CypherRefusedException(Reason.WRITES, "");
        }
        boolean isMistake = error instanceof ClientException && code.startsWith("Neo.ClientError.");
        return isMistake ? new CypherRefusedException(Reason.MISTAKE, said(error)) : error;
    }

    /** A value that Neo4j sends may be too large for our memory. */
    private static boolean isOurs(Neo4jException error) {
        return Stream.iterate((Throwable) error, Objects::nonNull, Throwable::getCause)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    private static String said(Neo4jException error) {
        String line = String.valueOf(error.getMessage()).lines().findFirst().orElse("");
        return PLACE.matcher(line).replaceAll(Neo4jCypher::place);
    }

    /** The line of {@link #EXPLAIN} does not count. */
    private static String place(MatchResult found) {
        return "(" + (Integer.parseInt(found.group(1)) - 1) + ":" + found.group(2) + ")";
    }
}
