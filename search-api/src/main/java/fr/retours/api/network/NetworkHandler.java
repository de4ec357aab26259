package fr.retours.api.network;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.export.Exports;
import fr.retours.api.export.FileSender;
import fr.retours.api.export.Format;
import fr.retours.api.fact.FactSources;
import fr.retours.api.network.NetworkReads.DrawnNetwork;
import fr.retours.api.request.BadParametersException;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.wording.Wording;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/** Serves {@code /graph/network}: the very network that {@code /reseau} draws, as an answer and as files. */
public final class NetworkHandler {
    /** Where it is, behind {@link Routes#API}. */
    static final String PATH = "/graph/network";

    private final FactSources facts;
    private final NetworkReads reads;
    private final DatasetVersions versions;
    private final Answers answers;
    private final FileSender files;
    private final RelationFilters filters;

    /** Sends what {@code reads} tells; files are sent by {@code files}. */
    public NetworkHandler(
            FactSources facts,
            NetworkReads reads,
            DatasetVersions versions,
            Answers answers,
            FileSender files,
            RelationFilters filters) {
        this.facts = facts;
        this.reads = reads;
        this.versions = versions;
        this.answers = answers;
        this.files = files;
        this.filters = filters;
    }

    /** Adds the route. */
    public void register(Routes routes) {
        routes.resource(PATH, this::answer, NetworkFormat::asksForFile, this::file);
    }

    private void answer(Context ctx) {
        NetworkAsk asked = Parameters.read(ctx, given -> {
            var read = NetworkAsk.read(given, filters);
            NetworkFormat.readAnswer(given);
            return read;
        });
        answers.item(
                ctx,
                Source.GRAPH,
                () -> {
                    DrawnNetwork drawn = read(asked);
                    return NetworkResponse.of(drawn, NetworkTable.of(drawn.network(), facts));
                },
                found -> Notes.of(asked.ask().warnings(found.ties().isEmpty()), null),
                NetworkResponse::leftOut);
    }

    /** @throws BadParametersException if it is not worked out what chance would give so many */
    private DrawnNetwork read(NetworkAsk asked) {
        DrawnNetwork drawn = reads.network(asked);
        if (drawn.network().measure() != asked.measure()) {
            throw new BadParametersException(Map.of(
                    "order", List.of(Wording.text("parameter.chance", Gathering.MOST_COMPARED, Gathering.MOST_MET))));
        }
        return drawn;
    }

    private void file(Context ctx) {
        record AskedFile(NetworkAsk network, Format format) {}
        AskedFile asked = Parameters.read(
                ctx, given -> new AskedFile(NetworkAsk.read(given, filters), NetworkFormat.readFile(given)));
        files.send(
                ctx,
                new FileSender.FileKind("drawn-network", asked.format()),
                versions.of(Source.GRAPH),
                out -> write(asked.network(), asked.format(), out));
    }

    private void write(NetworkAsk asked, Format format, OutputStream out) throws IOException {
        NetworkTable.of(read(asked).network(), facts).rows().write(format, Exports.sources(facts.codes()), out);
    }
}
