package fr.retours.corpus.html;

import fr.retours.extraction.lexicon.WordTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Where a page that lists others leads, as its links are written, {@code <base>} counted in where there is one. {@code
 * corpus/page-links.tsv} says as selectors which links lead to the rest of a list, and which stand in the frame of the site.
 *
 * @param onward to the rest of the list
 * @param others to anything else that is no part of the frame
 */
public record PageLinks(List<String> onward, List<String> others) {
    private static final List<WordTable.Row> SELECTORS =
            WordTable.read("corpus/page-links.tsv", 2).rows();
    private static final String ONWARD = selectors("onward");
    private static final String FRAME = selectors("frame");
    /** More links than any list has on one page. */
    private static final int MOST = 5_000;

    /** Copies the lists. */
    public PageLinks {
        onward = List.copyOf(onward);
        others = List.copyOf(others);
    }

    private static String selectors(String kind) {
        return SELECTORS.stream()
                .filter(row -> row.text(0).equals(kind))
                .map(row -> row.text(1))
                .collect(Collectors.joining(", "));
    }

    /** Reads them off a page, each once, in the page's order. */
    public static PageLinks read(byte[] bytes) {
        Document page = Jsoup.parse(PageCharset.decode(bytes));
        Element base = page.selectFirst("base[href]");
        page.setBaseUri(base == null ? "" : base.attr("href"));
        Set<String> onward = hrefs(page, ONWARD);
        page.select(FRAME).remove();
        Set<String> others = hrefs(page, "a[href]");
        others.removeAll(onward);
        return new PageLinks(List.copyOf(onward), List.copyOf(others));
    }

    private static Set<String> hrefs(Document page, String selector) {
        return page.select(selector).stream()
                .map(PageLinks::href)
                .filter(href -> !href.isBlank())
                .limit(MOST)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String href(Element link) {
        String whole = link.absUrl("href");
        return whole.isEmpty() ? link.attr("href").strip() : whole;
    }
}
