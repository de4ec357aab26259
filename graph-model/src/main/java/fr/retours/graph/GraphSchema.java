package fr.retours.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The statements that create constraints and indexes; each does nothing where its object is there already. */
final class GraphSchema {
    /** The full-text index over folded names. */
    static final String NAMES_INDEX = "names";

    private static final List<String> LABELS = List.of(
            "Recap", "Event", "Person", "Body", "Collectivite", "Organisation", "Theme", "Dataset", CommitMarks.LABEL);

    /** Names are stored folded, so words are all that is between blanks. */
    private static final String NAMES = """
            CREATE FULLTEXT INDEX %s IF NOT EXISTS
            FOR (n:Person|Organisation|Collectivite|Event) ON EACH [n.folded]
            OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}""".formatted(NAMES_INDEX);

    private GraphSchema() {}

    static List<String> statements() {
        var constraints = LABELS.stream().map(GraphSchema::uniqueId);
        var recaps = Arrays.stream(Tie.values()).map(GraphSchema::recapIndex);
        return Stream.of(constraints, recaps, Stream.of(NAMES))
                .flatMap(all -> all)
                .toList();
    }

    private static String uniqueId(String label) {
        return "CREATE CONSTRAINT " + label.toLowerCase(Locale.ROOT) + "_id IF NOT EXISTS FOR (n:" + label
                + ") REQUIRE n.id IS UNIQUE";
    }

    /** Finds all that one recap says without going through its node, which may be lost. */
    private static String recapIndex(Tie tie) {
        return "CREATE INDEX " + tie.name().toLowerCase(Locale.ROOT) + "_recap IF NOT EXISTS FOR ()-[x:" + tie
                + "]-() ON (x.recap)";
    }
}
