package fr.retours.api.request;

import io.javalin.http.Context;
import java.util.function.Function;

/** Reads the id in a path. */
public final class PathIds {
    private PathIds() {}

    /**
     * Returns the {@code id} of the path.
     *
     * @throws UnknownIdException also if nothing could ever have such an id
     */
    public static <T> T read(Context ctx, Function<String, T> reader) {
        String id = ctx.pathParam("id");
        try {
            return reader.apply(id);
        } catch (IllegalArgumentException e) {
            throw new UnknownIdException(id);
        }
    }
}
