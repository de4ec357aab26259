package fr.retours.corpus;

import fr.retours.corpus.SourceText.Line;
import fr.retours.corpus.fault.CorpusFormatException;
import fr.retours.corpus.fault.RecapOrigin;
import fr.retours.corpus.guard.GuardException;
import fr.retours.corpus.html.WebAddress;
import fr.retours.corpus.html.WebPage;
import fr.retours.corpus.parser.DocumentParser;
import fr.retours.model.fact.Recap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a saved web page as one recap: see {@link WebPage}. Where a site shows the fields of its recaps on the page, what
 * stands behind the last of them is the summary, as in the site's text export.
 */
final class HtmlReader implements RecapReader {
    /** A page is held in memory as a tree, some ten times as large. */
    private static final long MAX_BYTES = 32L << 20;

    private final DocumentParser parser;

    HtmlReader(DocumentParser parser) {
        this.parser = parser;
    }

    @Override
    public long mostBytes() {
        return MAX_BYTES;
    }

    @Override
    public void read(Path file, Sink sink) throws IOException, GuardException {
        sink.recap(recap(file, page(file), ""), new RecapOrigin(file, 0));
    }

    /** Takes a page apart. */
    WebPage page(Path file) throws IOException, GuardException {
        SourceText.requireMarkup(file);
        return parser.page(file);
    }

    /**
     * Returns the recap that a page is.
     *
     * @param listed who signs it, as a list has it: where the page itself names nobody
     * @throws CorpusFormatException if it is none
     */
    static Recap recap(Path file, WebPage page, String listed) {
        String published = page.published() == null ? null : page.published().toString();
        List<Line> lines = lines(page.body());
        List<ClosingBlock> closing = ClosingBlock.find(lines);
        int end = closing.isEmpty() ? lines.size() : closing.getFirst().start();
        String body = SiteExportReader.text(lines.subList(0, end));
        String summary = closing.isEmpty()
                ? page.summary()
                : SiteExportReader.text(lines.subList(closing.getFirst().end(), lines.size()));
        String author = RecapDraft.signature(page.author());
        return new RecapDraft(
                        new RecapOrigin(file, 0),
                        null,
                        title(page),
                        url(page),
                        published,
                        body,
                        summary,
                        author.isEmpty() ? RecapDraft.signature(listed) : author)
                .toRecap();
    }

    private static List<Line> lines(String body) {
        return ImageCaptions.remove(
                body.lines().map(line -> new Line(0, line, true)).toList());
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
