package fr.retours.api.request;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.port.TerritoryCodes;
import io.javalin.http.Context;
import java.util.function.Function;

/** Reads the id in a path. */
public final class PathIds {
    private PathIds() {}

    /**
     * Returns the {@code id} of an authority in the path.
     *
     * @throws UnknownIdException also for a code without its level: it tells the whole id
     */
    public static CollectiviteId collectivite(Context ctx, TerritoryCodes codes) {
        String id = ctx.pathParam("id");
        if (id.indexOf(':') < 0) {
            throw new UnknownIdException(id, codes.find(id).map(CollectiviteId::value));
        }
        return read(ctx, CollectiviteId::new);
    }

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
