package fr.retours.api.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.api.cypher.CypherCall;
import fr.retours.api.cypher.CypherFormat;
import fr.retours.api.cypher.CypherSource;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.wording.Wording;
import fr.retours.model.term.Slugged;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The page for questions in Cypher, whose answer is a table there or a file. */
public record CypherDesk(CypherSource source) {
    static final String PATH = DeskRoutes.PATH + "/cypher";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * What the page shows.
     *
     * @param columns null where nothing was asked, or refused
     * @param cut a French line where rows are missing
     * @param trouble why there is no answer
     */
    public record Shown(
            String query, @Nullable List<String> columns, List<List<String>> rows, String cut, String trouble) {
        /** Says how many rows there are. */
        public String count() {
            return Wording.text("cypher.count", rows.size());
        }

        static Shown form(String query, String trouble) {
            return new Shown(query, null, List.of(), "", trouble);
        }
    }

    /** Answers a form; empty where a file was sent. */
    Optional<Shown> answer(Context ctx) {
        String query = Objects.requireNonNullElse(ctx.formParam("requete"), "");
        Optional<CypherFormat> file =
                Optional.ofNullable(ctx.formParam("format")).flatMap(asked -> Slugged.find(CypherFormat.class, asked));
        if (query.isBlank()) {
            return Optional.of(Shown.form(query, Wording.text("cypher.blank")));
        }
        try {
            byte[] answer = source.ask(new CypherCall(query, null), file.orElse(CypherFormat.JSON));
            file.ifPresent(format -> ctx.header(
                            "Content-Disposition", "attachment; filename=\"retours-cypher." + format.slug() + '"')
                    .contentType(format.contentType())
                    .result(answer));
            return file.isPresent() ? Optional.empty() : Optional.of(shown(query, MAPPER.readTree(answer)));
        } catch (RefusedException e) {
            ctx.status(e.problem().status());
            return Optional.of(Shown.form(query, e.problem().said()));
        } catch (IOException e) {
            throw new UncheckedIOException("answers must be JSON", e);
        }
    }

    private static Shown shown(String query, JsonNode answer) {
        String bound = answer.path("truncated").asText("");
        return new Shown(
                query,
                texts(answer.path("columns")),
                stream(answer.path("rows")).map(CypherDesk::texts).toList(),
                bound.isEmpty() || bound.equals("null")
                        ? ""
                        : Wording.text(
                                "cypher.cut." + bound, answer.path("rows").size()),
                "");
    }

    private static List<String> texts(JsonNode list) {
        return stream(list).map(CypherDesk::text).toList();
    }

    /** A node is its id, a relationship its type. */
    private static String text(JsonNode value) {
        JsonNode told = value.has("labels") ? value.path("id") : value.has("from") ? value.path("type") : value;
        return told.isNull() ? "" : told.isValueNode() ? told.asText() : told.toString();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
