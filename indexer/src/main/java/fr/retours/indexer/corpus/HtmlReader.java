package fr.retours.indexer.corpus;

import fr.retours.indexer.corpus.html.WebPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads a saved web page as one recap: see {@link WebPage}. */
final class HtmlReader extends BoundedReader {
    /** A page is held in memory as a tree, some ten times as large. */
    private static final long MAX_BYTES = 32L << 20;

    /** Reads with the usual time limit. */
    HtmlReader() {
        this(LIMIT);
    }

    HtmlReader(Duration limit) {
        super(limit, MAX_BYTES);
    }

    @Override
    RecapDraft open(Origin origin) throws IOException {
        Path file = origin.file();
        byte[] bytes = Files.readAllBytes(file);
        WebPage page = WebPage.read(SourceText.requireMarkup(file, bytes), CorpusReader.MAX_CHARACTERS);
        String published = page.published() == null ? null : page.published().toString();
        return new RecapDraft(origin, null, title(page), url(page), published, page.body(), page.summary());
    }

    /** A page without any title is named by its first line. */
    private static String title(WebPage page) {
        return page.title().isBlank() ? page.body().lines().findFirst().orElse("") : page.title();
    }

    /** What a page says of itself is an extra: an address that is none does no harm. */
    private static @Nullable String url(WebPage page) {
        return page.url() != null && WebAddress.of(page.url()).isPresent() ? page.url() : null;
    }
}
