package fr.retours.cli;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the stores are: the options that most commands share. */
final class StoreOptions {
    @Option(names = "--data", paramLabel = "DOSSIER", descriptionKey = "option.data")
    Path data = Path.of("data");

    @Option(names = "--neo4j", paramLabel = "ADRESSE", descriptionKey = "option.neo4j")
    @Nullable
    URI neo4j;

    @Option(names = "--neo4j-user", paramLabel = "NOM", descriptionKey = "option.neo4j-user")
    String user = "neo4j";
}
