package fr.retours.api.asset;

import fr.retours.api.answer.Routes;
import io.javalin.http.Context;
import io.javalin.http.Header;

/** Serves {@code /assets}. */
public final class AssetHandler {
    private AssetHandler() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        for (Asset asset : Asset.values()) {
            routes.get(asset.path(), ctx -> serve(ctx, asset));
        }
    }

    private static void serve(Context ctx, Asset asset) {
        boolean current = asset.version().equals(ctx.queryParam("v"));
        ctx.header(Header.CACHE_CONTROL, current ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.contentType(asset.mediaType()).result(asset.content());
    }
}
