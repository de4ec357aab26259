package fr.retours.api.cite;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.DatasetVersions;
import fr.retours.api.answer.Permalinks;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.request.Parameters;
import fr.retours.api.wording.Days;
import fr.retours.api.wording.Wording;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves {@code /cite}: the words and the address by which an answer is cited. */
public final class CiteHandler {
    private static final ZoneId HERE = ZoneId.of("Europe/Paris");
    private static final int LONGEST = 8_000;
    /** Enough of a version to tell it from others. */
    private static final int SHORT = 12;

    private final DatasetVersions versions;
    private final Answers answers;
    private final Clock clock;

    /** Dates citations by {@code clock}. */
    public CiteHandler(DatasetVersions versions, Answers answers, Clock clock) {
        this.versions = versions;
        this.answers = answers;
        this.clock = clock;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        routes.resource("/cite", this::cite);
    }

    private void cite(Context ctx) {
        String address = Parameters.read(ctx, given -> {
            String path = given.text("path", LONGEST);
            if (!path.startsWith("/") || path.startsWith("//")) {
                given.refuse("path", "parameter.path", "/api/v1/people?theme=scic");
            }
            return path;
        });
        answers.fresh(ctx, () -> citation(ctx.scheme() + "://" + ctx.host(), address));
    }

    private CitationResponse citation(String host, String address) {
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        String query = mark < 0 ? null : address.substring(mark + 1);
        Optional<String> version = versions.of(Source.GRAPH);
        String permalink = host
                + version.map(one -> Permalinks.of(path, query, one)).orElseGet(() -> Permalinks.latest(path, query));
        LocalDate today = LocalDate.now(clock.withZone(HERE));
        String named = version.orElseGet(() -> Wording.text("cite.unsettled"));
        return new CitationResponse(
                Wording.text("cite.text", named, Days.of(today), permalink),
                Wording.text(
                        "cite.bibtex",
                        named.substring(0, Math.min(SHORT, named.length())).replaceAll("[^A-Za-z0-9]", ""),
                        String.valueOf(today.getYear()),
                        named,
                        permalink,
                        today.toString()),
                permalink,
                version.orElse(null),
                today);
    }

    /**
     * How to cite an answer.
     *
     * @param text in French, ready to paste
     * @param bibtex an entry for a bibliography
     * @param permalink answers the same as long as this version of the data is served
     * @param datasetVersion null while the two stores hold different ones
     * @param accessed the day, in France
     */
    private record CitationResponse(
            String text,
            String bibtex,
            String permalink,
            @Nullable String datasetVersion,
            LocalDate accessed) {}
}
