package fr.retours.cli.ask;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.api.cypher.CypherCall;
import fr.retours.api.cypher.CypherFormat;
import fr.retours.api.cypher.CypherRefusals;
import fr.retours.api.wording.Wording;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.store.GraphAccess;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ConsoleBytes;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TextTable;
import fr.retours.graph.Neo4jCypher;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.model.port.CypherAnswer;
import fr.retours.model.port.CypherRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks the graph itself, in Cypher; nothing is written. */
@Command(name = "cypher")
public final class CypherCommand implements Callable<Integer> {
    /** Stands for standard input. */
    private static final String INPUT = "-";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Console console;
    private final EnvironmentDefaults environment;
    private final InputStream input;

    /** How the answer is shown. */
    enum Shape {
        TABLE,
        CSV,
        JSON,
        GRAPHML
    }

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Parameters(paramLabel = "QUESTION", descriptionKey = "parameter.cypher")
    String question = "";

    @Option(names = "--as", paramLabel = "FORMAT", descriptionKey = "option.cypher-as")
    Shape shape = Shape.TABLE;

    @Option(names = "--parameter", paramLabel = "NOM=VALEUR", descriptionKey = "option.cypher-parameter")
    Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--time", paramLabel = "SECONDES", descriptionKey = "option.cypher-time")
    int seconds = 60;

    /** @param input where the question stands that {@code -} stands for */
    public CypherCommand(Console console, EnvironmentDefaults environment, InputStream input) {
        this.console = console;
        this.environment = environment;
        this.input = input;
    }

    @Override
    public Integer call() {
        var folder = stores.folder();
        if (stores.neo4j() == null) {
            stores.indexed();
        }
        CommandFailure.refuseIf(seconds < 1, "error.cypher-time", seconds);
        try {
            CypherCall call = asked();
            CommandFailure.refuseIf(call.asked().isBlank(), "error.reported", Wording.text("cypher.blank"));
            print(answer(call, folder));
        } catch (IOException e) {
            throw new UncheckedIOException("standard input and output must be open", e);
        }
        return ExitCode.DONE;
    }

    /** Returns the question, which may stand on standard input: Cypher, or the call of the API, which begins with a brace as no Cypher does. */
    private CypherCall asked() throws IOException {
        String asked = question.equals(INPUT) ? new String(input.readAllBytes(), StandardCharsets.UTF_8) : question;
        if (asked.startsWith("{")) {
            return body(asked);
        }
        Map<String, Object> values = new LinkedHashMap<>();
        parameters.forEach((name, value) -> values.put(name, value(value)));
        return new CypherCall(asked, values);
    }

    private static CypherCall body(String json) {
        try {
            return MAPPER.readValue(json, CypherCall.class);
        } catch (JsonProcessingException e) {
            throw new CommandFailure(ExitCode.USAGE, "error.cypher-body");
        }
    }

    /** Reads JSON; what is none is text. */
    private static Object value(String given) {
        try {
            return MAPPER.readValue(given, Object.class);
        } catch (JsonProcessingException e) {
            return given;
        }
    }

    private CypherAnswer answer(CypherCall call, DataFolder folder) {
        try (var graph = GraphAccess.patiently(stores, environment, folder.root(), console)) {
            return new Neo4jCypher(graph.connection()).ask(call.question(Duration.ofSeconds(seconds)));
        } catch (CypherRefusedException e) {
            throw new CommandFailure(ExitCode.USAGE, "error.reported", CypherRefusals.text(e));
        }
    }

    private void print(CypherAnswer answer) throws IOException {
        switch (shape) {
            case TABLE -> table(answer).print(console.out());
            case CSV -> CypherFormat.CSV.write(answer, new ConsoleBytes(console.out()));
            case JSON -> CypherFormat.JSON.write(answer, new ConsoleBytes(console.out()));
            case GRAPHML -> CypherFormat.GRAPHML.write(answer, new ConsoleBytes(console.out()));
        }
        int rows = answer.rows().size();
        if (shape == Shape.TABLE) {
            console.out().println(Wording.text("cypher.count", rows));
        }
        CypherAnswer.Bound cut = answer.truncated();
        if (cut != null && shape != Shape.JSON) {
            console.err().println(Wording.text("cypher.cut." + cut.slug(), rows));
        }
    }

    private static TextTable table(CypherAnswer answer) {
        var table = TextTable.headed(answer.columns());
        CypherFormat.cells(answer)
                .forEach(row -> table.row(
                        row.stream().map(cell -> cell.replaceAll("\\s+", " ")).toArray(String[]::new)));
        return table;
    }
}
