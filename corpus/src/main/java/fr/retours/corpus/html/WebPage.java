package fr.retours.corpus.html;

import fr.retours.model.text.LatinFolding;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a saved page tells.
 *
 * <ul>
 *   <li>Title: see {@link PageTitle}. A heading in the content that repeats it is left out of the body.
 *   <li>Address: {@code <link rel=canonical>}, {@code og:url}, JSON-LD, Dublin Core's identifier, or the comment that
 *       browsers write on top of a page that they save. Only whole http(s) addresses count.
 *   <li>Published: {@code article:published_time}, JSON-LD's {@code datePublished}, {@code citation_publication_date},
 *       Dublin Core ({@code issued}, {@code date}, {@code created}), then elements that say so themselves: {@code
 *       itemprop}, RDFa, {@code <time pubdate>}, the classes that SPIP, WordPress and Drupal give it. Any other
 *       {@code <time>} may be the event's and is not taken.
 *   <li>Author: JSON-LD's {@code author}, {@code citation_author}, {@code author}, Dublin Core's {@code creator}; all of
 *       several whom one of the first two names.
 *   <li>Summary: what the page declares as its abstract or description, if it is whole, is not the body's own beginning,
 *       and shares its words with the body: many sites declare the same sentence about themselves on every page.
 *   <li>Body: see {@link MainContent}, {@link PageFurniture} and {@link PageText}.
 * </ul>
 *
 * @param title empty when there is none
 * @param url null when there is none
 * @param published null when the page does not say
 * @param author who signs the page; empty when nobody does
 */
public record WebPage(
        String title, @Nullable String url, @Nullable LocalDate published, String author, String body, String summary) {
    private static final Pattern SAVED = Pattern.compile("saved from url=\\([0-9]+\\)(\\S+)");
    private static final Pattern WEB = Pattern.compile("(?i)https?://.+");
    private static final Pattern CUT_OFF = Pattern.compile("(?s).*(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\])\\s*$");
    private static final String PUBLISHED = String.join(
            ", ",
            "[itemprop=datePublished]",
            "[property~=(?i)(dc|dcterms|schema):(date|created|issued|datePublished|dateCreated)]",
            "time[pubdate], time.published, abbr.published, span.published",
            ".entry-date, .post-date, .posted-on, .date-publication, .dateline",
            ".info-publi, .cartouche .date",
            ".node__submitted, .submitted");
    private static final int LONG_WORD = 5;
    private static final double SHARED_WORDS = 0.5;

    /**
     * Reads a page.
     *
     * @param limit most characters of body to take
     * @throws fr.retours.corpus.layout.TextTooLongException if the body is longer
     */
    public static WebPage read(byte[] bytes, int limit) {
        Document page = Jsoup.parse(PageCharset.decode(bytes));
        PageMeta meta = PageMeta.of(page);
        LinkedData data = LinkedData.of(page);
        String title = PageTitle.of(page, meta, data);
        String url = url(page, meta, data);
        LocalDate published = published(page, meta, data).orElse(null);
        String author = author(meta, data);
        PageFurniture.clear(page);
        List<Element> content = MainContent.of(page);
        content.forEach(part -> dropTitle(part, title));
        String body = PageText.of(content, limit);
        return new WebPage(title, url, published, author, body, summary(meta, data, title, body));
    }

    private static String author(PageMeta meta, LinkedData data) {
        return Stream.of(
                        data.namesOf("author"),
                        meta.all("citation_author"),
                        List.of(meta.text("author", "dc.creator", "article.author")))
                .map(WebPage::joined)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String joined(List<String> authors) {
        List<String> names = authors.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !WEB.matcher(name).matches())
                .toList();
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " et " + names.getLast();
    }

    private static void dropTitle(Element part, String title) {
        String folded = LatinFolding.words(title);
        part.select("h1, h2").stream()
                .filter(heading -> LatinFolding.words(heading.text()).equals(folded))
                .findFirst()
                .filter(heading -> !heading.equals(part))
                .ifPresent(Node::remove);
    }

    private static @Nullable String url(Document page, PageMeta meta, LinkedData data) {
        return Stream.of(
                        page.select("link[rel=canonical]").attr("href"),
                        meta.text("og.url"),
                        data.text("mainEntityOfPage", "url"),
                        meta.text("dc.identifier", "citation_public_url"),
                        savedFrom(page))
                .map(String::strip)
                .filter(url -> WEB.matcher(url).matches())
                .findFirst()
                .orElse(null);
    }

    private static String savedFrom(Document page) {
        return Stream.concat(page.childNodes().stream(), page.head().childNodes().stream())
                .filter(Comment.class::isInstance)
                .map(comment -> SAVED.matcher(((Comment) comment).getData()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    private static Optional<LocalDate> published(Document page, PageMeta meta, LinkedData data) {
        Stream<String> declared = Stream.of(
                meta.text("article.published_time"),
                data.text("datePublished"),
                meta.text("citation_publication_date", "citation_date"),
                meta.text(
                        "dc.issued",
                        "dc.date.issued",
                        "dc.date",
                        "dc.created",
                        "dc.date.created",
                        "datepublished",
                        "date"));
        Stream<String> shown = page.select(PUBLISHED).stream()
                .map(one -> String.join(" ", one.attr("content"), one.attr("datetime"), one.attr("title"), one.text())
                        + " " + one.select("time").attr("datetime"));
        return Stream.concat(declared, shown)
                .map(PageDates::first)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static String summary(PageMeta meta, LinkedData data, String title, String body) {
        return Stream.of(
                        meta.text("citation_abstract", "dc.abstract"),
                        data.text("abstract", "description"),
                        meta.text("og.description", "dc.description", "description", "twitter.description"))
                .map(String::strip)
                .filter(text -> !text.isEmpty() && !CUT_OFF.matcher(text).matches())
                .filter(text -> !LatinFolding.words(body).contains(LatinFolding.words(text)))
                .filter(text -> isAbout(text, LatinFolding.words(title + " " + body)))
                .findFirst()
                .orElse("");
    }

    private static boolean isAbout(String summary, String text) {
        List<String> words = Stream.of(LatinFolding.words(summary).split(" "))
                .filter(word -> word.length() >= LONG_WORD)
                .toList();
        long shared = words.stream()
                .filter(word -> (" " + text + " ").contains(" " + word + " "))
                .count();
        return !words.isEmpty() && shared >= SHARED_WORDS * words.size();
    }
}
