package fr.retours.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.ParameterOptions;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.serve.ApiClient;
import fr.retours.cli.serve.Serving;
import fr.retours.cli.serve.ServingNote;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.folder.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Asks one question: of the server that runs on the data folder or, where there is none, of the very same server, started for the
 * time of the answer, so that terminal and API read parameters, follow ids and answer alike.
 */
@Command
public final class AskRun implements Callable<Integer> {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int DONE = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    private final AskQuestion question;
    private final Console console;
    private final EnvironmentDefaults environment;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Option(names = "--json", descriptionKey = "option.json")
    boolean json;

    /** Prepares the run of one question. */
    public AskRun(AskQuestion question, Console console, EnvironmentDefaults environment) {
        this.question = question;
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        var folder = stores.indexed();
        try {
            HttpResponse<String> answer = answer(folder);
            JsonNode body = MAPPER.readTree(answer.body());
            if (answer.statusCode() != DONE) {
                throw failure(answer.statusCode(), body);
            }
            if (json) {
                console.out().println(answer.body());
            } else {
                AskTables.print(body, console.out());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the server just started must answer", e);
        }
        return ExitCode.DONE;
    }

    private HttpResponse<String> answer(DataFolder folder) throws IOException, InterruptedException {
        Optional<HttpResponse<String>> said = served(folder);
        if (said.isPresent()) {
            return said.get();
        }
        try (var serving = Serving.startPatiently(stores, environment, folder, SiteConfig.NONE, console)) {
            return ApiClient.get(URI.create(serving.address()), path(), Serving.PATIENCE);
        }
    }

    /** Asks a server that others visit; empty when there is none, or it has no time or no graph for this. */
    private Optional<HttpResponse<String>> served(DataFolder folder) throws InterruptedException {
        Optional<URI> server = new ServingNote(folder).server();
        if (server.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ApiClient.get(server.get(), path(), Serving.PATIENCE))
                    .filter(answer -> answer.statusCode() != UNAVAILABLE);
        } catch (IOException e) {
            return Optional.empty(); // it has just ended
        }
    }

    /** Returns the address behind that of the server. */
    private String path() {
        List<String> ids = ids();
        var query = new AddressQuery();
        switch (question.ids()) {
            case NONE, PATH -> {}
            case ONE, SOME -> ids.forEach(id -> query.with("id", id));
            case TWO -> query.with("a", ids.getFirst()).with("b", ids.getLast());
        }
        for (String parameter : question.parameters()) {
            ParameterOptions.values(spec, parameter).forEach(value -> query.with(parameter, value));
        }
        String id = ids.isEmpty() ? "" : ids.getFirst();
        return "api/v1" + question.path(id) + query;
    }

    private List<String> ids() {
        return spec.positionalParameters().stream()
                .flatMap(one -> ParameterOptions.values(one.getValue()).stream())
                .toList();
    }

    /** Says in one line what the API says of a mistake, with options in the place of parameters. */
    private static CommandFailure failure(int status, JsonNode problem) {
        String errors = problem.path("errors").properties().stream()
                .map(one -> "--" + one.getKey().replace('_', '-') + " "
                        + one.getValue().path(0).asText())
                .collect(Collectors.joining(" ; "));
        String said = errors.isEmpty() ? problem.path("detail").asText() : errors;
        return new CommandFailure(status == BAD_REQUEST ? ExitCode.USAGE : ExitCode.FAILED, "error.reported", said);
    }
}
