package fr.retours.corpus.source;

import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import fr.retours.corpus.fetch.SiteAddress;
import java.net.URI;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sitemap, or an index of sitemaps, in XML. */
final class SitemapList {
    private SitemapList() {}

    /** @throws Exception if it is none */
    static PageList read(URI address, byte[] xml) throws Exception {
        var parser = new SiteMapParser(false, false);
        return switch (parser.parseSiteMap("application/xml", xml, address.toURL())) {
            case SiteMapIndex index ->
                new PageList(
                        List.of(),
                        index.getSitemaps().stream()
                                .flatMap(one ->
                                        SiteAddress.of(address, one.getUrl().toString()).stream())
                                .toList(),
                        true);
            case SiteMap map ->
                new PageList(
                        map.getSiteMapUrls().stream()
                                .flatMap(
                                        one -> page(
                                                SiteAddress.of(
                                                        address, one.getUrl().toString()),
                                                one.getLastModified())
                                                .stream())
                                .toList(),
                        List.of(),
                        true);
            default -> throw new IllegalStateException("a sitemap must list pages or sitemaps");
        };
    }

    private static Optional<ListedPage> page(Optional<URI> address, @Nullable Date modified) {
        String stamp = modified == null ? null : modified.toInstant().toString();
        return address.map(one -> new ListedPage(one, stamp, null, "", null));
    }
}
