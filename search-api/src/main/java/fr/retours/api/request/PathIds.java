package fr.retours.api.request;

import fr.retours.model.id.CollectiviteId;
import fr.retours.model.port.TerritoryCodes;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import io.javalin.http.Context;
import java.util.function.Function;

/** Reads the id in a path. */
public final class PathIds {
    private PathIds() {}

    /**
     * Returns a reader of the id of an authority in a path.
     *
     * <p>It throws {@link UnknownIdException} also for a code without its level, and tells the whole id.
     */
    public static Function<String, CollectiviteId> collectivite(TerritoryCodes codes) {
        return id -> {
            if (id.indexOf(':') < 0) {
                throw new UnknownIdException(id, codes.find(id).map(CollectiviteId::value));
            }
            return new CollectiviteId(id);
        };
    }

    /** Reads the id of a theme, written either way. */
    public static Theme theme(String id) {
        return Slugged.of(Theme.class, FilterReader.bareTheme(id));
    }

    /**
     * Returns the {@code id} of the path.
     *
     * @throws UnknownIdException also if nothing could ever have such an id
     */
    public static <T> T read(Context ctx, Function<String, T> reader) {
        return read(ctx.pathParam("id"), reader);
    }

    static <T> T read(String id, Function<String, T> reader) {
        try {
            return reader.apply(id);
        } catch (IllegalArgumentException e) {
            throw new UnknownIdException(id);
        }
    }
}
