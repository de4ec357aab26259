package fr.retours.api.admin;

import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.retours.api.problem.ProblemType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads what was sent with a call, within bounds. */
final class AdminBody {
    static final int MOST_BYTES = 2 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Set<String> YAML =
            Set.of("application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml");
    private static final Set<String> JSON = Set.of("application/json");

    private AdminBody() {}

    /** @throws RefusedException if it is too long, not UTF-8, or not said to be YAML */
    static String yaml(Context ctx) {
        requireType(ctx, YAML);
        return text(ctx);
    }

    /**
     * Reads a value; empty if nothing was sent.
     *
     * @throws RefusedException if it is too long, or not such a value in JSON
     */
    static <T> Optional<T> json(Context ctx, Class<T> type) {
        String text = text(ctx);
        if (text.isBlank()) {
            return Optional.empty();
        }
        requireType(ctx, JSON);
        try {
            return Optional.ofNullable(MAPPER.readValue(text, type));
        } catch (IOException e) {
            throw RefusedException.of(ProblemType.MALFORMED_REQUEST, "admin.bad-json", fields(type));
        }
    }

    private static String fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.joining(", "));
    }

    private static void requireType(Context ctx, Set<String> types) {
        String sent = Optional.ofNullable(ctx.header(Header.CONTENT_TYPE)).orElse("");
        if (!types.contains(sent.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))) {
            throw RefusedException.of(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE, "admin.media-type", String.join(", ", new TreeSet<>(types)));
        }
    }

    private static String text(Context ctx) {
        try {
            byte[] bytes = ctx.bodyInputStream().readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw RefusedException.of(ProblemType.CONTENT_TOO_LARGE, "admin.too-long", MOST_BYTES);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw RefusedException.of(ProblemType.MALFORMED_REQUEST, "admin.not-utf8");
        } catch (IOException e) {
            throw new UncheckedIOException("what was sent must arrive", e);
        }
    }
}
