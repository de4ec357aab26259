package fr.retours.api.asset;

import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.transport.AnswerCompression;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;

/** Serves {@code /assets}. */
public final class AssetHandler {
    private AssetHandler() {}

    /** Adds the routes. */
    public static void register(RouteRegistry routes) {
        routes.get(PageAsset.FOLDER + "{edition}/{file}", AssetHandler::serve);
    }

    /** Adds the routes of a server that has no other resources. */
    public static void register(RoutesConfig routes) {
        routes.get(PageAsset.FOLDER + "{edition}/{file}", AssetHandler::serve);
    }

    private static void serve(Context ctx) {
        PageAsset asset = PageAsset.named(ctx.pathParam("file")).orElseThrow(NotFoundResponse::new);
        boolean current = PageAsset.edition().equals(ctx.pathParam("edition"));
        ctx.header(Header.CACHE_CONTROL, current ? "public, max-age=31536000, immutable" : "no-cache")
                .contentType(asset.mediaType());
        if (AnswerCompression.isTaken(ctx)) {
            ctx.header(Header.CONTENT_ENCODING, "gzip").result(asset.gzipped());
        } else {
            ctx.result(asset.plain());
        }
    }
}
