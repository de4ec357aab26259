package fr.retours.api.admin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.problem.RefusedException;
import fr.retours.api.transport.BodyRule;
import fr.retours.api.wording.Wording;
import fr.retours.model.file.Utf8Text;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Understands what was sent with a call. */
final class AdminBody {
    private static final int LONGEST_FILE = 2 << 20;
    private static final int LONGEST_ORDER = 64 << 10;
    private static final Set<String> YAML =
            Set.of("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml");
    private static final Set<String> JSON = Set.of("application/json");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AdminBody() {}

    /**
     * Returns what may be sent.
     *
     * @param file path of the file that is replaced
     * @param orders paths of all other calls
     */
    static List<BodyRule> rules(String file, String orders) {
        return List.of(new BodyRule("PUT", file, YAML, LONGEST_FILE), order(orders));
    }

    /** Returns that a call may bring JSON. */
    static BodyRule order(String path) {
        return new BodyRule("POST", path, JSON, LONGEST_ORDER);
    }

    /** @throws RefusedException if it is not UTF-8 */
    static String yaml(Context ctx) {
        try {
            return Utf8Text.of(bytes(ctx));
        } catch (Utf8Text.MalformedException e) {
            throw RefusedException.curation(e.line(), Wording.text("admin.not-utf8", e.line()));
        }
    }

    /**
     * Reads a value; empty if nothing was sent.
     *
     * @throws RefusedException if it is not such a value in JSON
     */
    static <T> Optional<T> json(Context ctx, Class<T> type) {
        byte[] sent = bytes(ctx);
        try {
            return sent.length == 0 ? Optional.empty() : Optional.ofNullable(MAPPER.readValue(sent, type));
        } catch (IOException e) {
            throw RefusedException.of(ProblemType.MALFORMED_REQUEST, "admin.bad-json", fields(type));
        }
    }

    private static String fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    /** All of it is in memory. */
    private static byte[] bytes(Context ctx) {
        try {
            return ctx.bodyInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("what was read must be there", e);
        }
    }
}
