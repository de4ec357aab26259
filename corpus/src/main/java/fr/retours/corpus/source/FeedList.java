package fr.retours.corpus.source;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import fr.retours.corpus.fetch.SiteAddress;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A feed, RSS or Atom. One with a document type is refused, since that may lead to other files. */
final class FeedList {
    private FeedList() {}

    /** @throws Exception if it is none */
    static PageList read(URI address, byte[] xml) throws Exception {
        var input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        try (var reader = new XmlReader(new ByteArrayInputStream(xml))) {
            List<ListedPage> pages = input.build(reader).getEntries().stream()
                    .flatMap(entry -> page(address, entry).stream())
                    .toList();
            return new PageList(pages, List.of(), false);
        }
    }

    private static Optional<ListedPage> page(URI feed, SyndEntry entry) {
        Date updated = entry.getUpdatedDate() == null ? entry.getPublishedDate() : entry.getUpdatedDate();
        String author = entry.getAuthor() == null ? "" : entry.getAuthor().strip();
        return Optional.ofNullable(entry.getLink())
                .flatMap(link -> SiteAddress.of(feed, link))
                .map(link -> new ListedPage(
                        link,
                        updated == null ? null : updated.toInstant().toString(),
                        day(entry.getPublishedDate()),
                        author,
                        null));
    }

    private static @Nullable LocalDate day(@Nullable Date moment) {
        return moment == null ? null : LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC);
    }
}
