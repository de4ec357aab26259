package fr.retours.api.page.frame;

import fr.retours.api.answer.PageAddresses;
import fr.retours.api.request.QueryParameters;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands.
 *
 * @param origin scheme and host without a slash at the end; empty when nothing tells them that can be believed
 * @param path of the page, starting with a slash
 * @param query what stands behind it, as asked for; null when nothing does
 */
public record PageAddress(
        String origin, String path, @Nullable String query) {
    /** Where other sites ask what to show in the place of a link. */
    public static final String EMBED = "/oembed";

    private static final int LONGEST = 2_000;
    /** Browsers pass over control characters, and take a backslash for a slash. */
    private static final Pattern PAGE = Pattern.compile("/(?!/)[^\\\\\\p{Cntrl}]*");

    /** Names and addresses of hosts, with a port: whatever else a request calls its host could be anything. */
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");

    /** Makes the address of the page asked for. */
    public static PageAddress of(Context ctx, SiteConfig site) {
        return new PageAddress(origin(ctx, site), ctx.path(), ctx.queryString());
    }

    /** Returns the whole address of a path of this site; the path alone when the origin is not known. */
    public String whole(String path) {
        return origin + path;
    }

    /** Returns where programs learn what to show in the place of a link to this page. */
    public String embed() {
        return whole(EMBED + "?url=" + URLEncoder.encode(whole(path), StandardCharsets.UTF_8) + "&format=json");
    }

    /** Returns where it stands how to cite this page. */
    public String cite() {
        return "/citer?page=" + URLEncoder.encode(PageAddresses.self(path, query), StandardCharsets.UTF_8);
    }

    /** Reads the page that such an address is about: on this site, so that nobody is led elsewhere; empty where none is named. */
    public static String readPage(QueryParameters given) {
        String page = given.text("page", LONGEST);
        if (!page.isEmpty() && !PAGE.matcher(page).matches()) {
            given.refuse("page", "parameter.path", "/personnes/person:benoit-hamon");
            return "";
        }
        return page;
    }

    /** Returns where an error on this page can be reported. */
    public String report() {
        return "/signaler?page=" + URLEncoder.encode(PageAddresses.self(path, query), StandardCharsets.UTF_8);
    }

    private static String origin(Context ctx, SiteConfig site) {
        if (site.base() != null) {
            String base = site.base().toString();
            return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        }
        String host = ctx.header("Host");
        return host != null && HOST.matcher(host).matches() ? ctx.scheme() + "://" + host : "";
    }
}
