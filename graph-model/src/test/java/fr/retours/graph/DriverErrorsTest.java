package fr.retours.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.exceptions.DatabaseException;

class DriverErrorsTest {
    @Test
    void whatNeo4jSaysIsQuotedWithoutTheClassesThatFailedInIt() {
        var error = new DatabaseException(
                "Neo.DatabaseError.General.UnknownError",
                "org.neo4j.io.pagecache.CursorException: Failed to read GenericKey");

        var told = DriverErrors.translated(
                error, "compare facts", GraphConfig.of(URI.create("bolt://127.0.0.1:1"), "", ""));

        assertThat(told).hasMessage("Neo4j at bolt://127.0.0.1:1 could not compare facts: Failed to read GenericKey");
    }
}
