package fr.retours.corpus.source;

import fr.retours.corpus.PageReader;
import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.CorpusMessages;
import fr.retours.corpus.fetch.FetchOutcome;
import fr.retours.corpus.fetch.PageBody;
import fr.retours.corpus.fetch.SiteAddress;
import fr.retours.corpus.guard.GuardException;
import fr.retours.corpus.guard.InputGuard;
import fr.retours.corpus.html.PageLinks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Reads documents that list pages. What one is, it shows itself, whatever the server calls it: XML of a sitemap or a feed,
 * packed or not, JSON of WordPress' API, or else a page of links. Under the guard that all input has; pages of links are
 * taken apart in the process that takes pages apart.
 */
public final class ListReader {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** What sitemaps may have at most (sitemaps.org). */
    private static final int MOST_BYTES = 50 << 20;

    private static final int LOOKED_AT = 4_000;
    private static final Pattern SITEMAP = Pattern.compile("<(?:\\w+:)?(?:urlset|sitemapindex)\\b");
    private static final Pattern FEED = Pattern.compile("<(?:\\w+:)?(?:rss|feed|RDF)\\b");

    private final InputGuard guard = new InputGuard();
    private final PageReader pages;
    private final Path scratch;

    /**
     * Makes one.
     *
     * @param pages reads pages of links
     * @param scratch a file to put them in
     */
    public ListReader(PageReader pages, Path scratch) {
        this.pages = pages;
        this.scratch = scratch;
    }

    /**
     * Reads one.
     *
     * @throws SourceException if it cannot be
     * @throws IOException if the file system fails
     */
    public PageList read(FetchOutcome.Page page) throws SourceException, IOException {
        try {
            byte[] bytes = guard.run(LIMIT, () -> unpacked(page.body()));
            String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.UTF_8).strip();
            if (SITEMAP.matcher(start).find()) {
                return guard.run(LIMIT, () -> SitemapList.read(page.address(), bytes));
            }
            if (FEED.matcher(start).find()) {
                return guard.run(LIMIT, () -> FeedList.read(page.address(), bytes));
            }
            if (start.startsWith("[") || start.startsWith("{")) {
                return guard.run(
                        LIMIT,
                        () -> WordPressList.read(
                                page.address(), bytes, page.body().pages()));
            }
            return links(page.address(), bytes);
        } catch (ExecutionException e) {
            throw unreadable(page.address(), String.valueOf(e.getCause()));
        } catch (GuardException e) {
            throw unreadable(page.address(), e.limit().toString());
        } catch (CorpusFormatException e) {
            throw unreadable(page.address(), String.valueOf(e.getMessage()));
        }
    }

    private static SourceException unreadable(URI address, String reason) {
        return new SourceException(CorpusMessages.text("watch.no-list", address, reason));
    }

    private static byte[] unpacked(PageBody body) throws IOException {
        byte[] bytes = body.bytes();
        if (bytes.length < 2 || (bytes[0] & 0xFF) != 0x1F || (bytes[1] & 0xFF) != 0x8B) {
            return bytes;
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] all = in.readNBytes(MOST_BYTES + 1);
            if (all.length > MOST_BYTES) {
                throw new IOException("more than " + MOST_BYTES + " bytes when unpacked");
            }
            return all;
        }
    }

    private PageList links(URI address, byte[] bytes) throws IOException {
        Files.write(scratch, bytes);
        PageLinks links = pages.links(scratch);
        return new PageList(
                own(address, links.others()).stream().map(ListedPage::at).toList(), own(address, links.onward()), true);
    }

    private static List<URI> own(URI address, List<String> links) {
        return links.stream()
                .flatMap(link -> SiteAddress.of(address, link).stream())
                .filter(link -> SiteAddress.isSameSite(address, link) && !link.equals(address))
                .distinct()
                .toList();
    }
}
