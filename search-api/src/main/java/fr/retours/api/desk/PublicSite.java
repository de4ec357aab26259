package fr.retours.api.desk;

import io.javalin.http.Context;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where visitors find the site that a desk belongs to.
 *
 * @param base scheme and host; null where nobody said
 * @param port of the site on this machine
 */
public record PublicSite(@Nullable URI base, int port) {
    /** Returns scheme, host and port without a slash: as it was said, or else at the host by which the desk is reached. */
    String origin(Context ctx) {
        if (base != null) {
            return base.toString().replaceFirst("/$", "");
        }
        String host = ctx.host() == null ? "localhost" : ctx.host().replaceFirst(":\\d+$", "");
        return ctx.scheme() + "://" + host + ":" + port;
    }
}
