package fr.retours.corpus.html;

import fr.retours.extraction.lexicon.WordTable;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter.FilterResult;

/**
 * Takes out of a page all that stands around its content: {@code corpus/page-furniture.tsv} lists it as selectors, and
 * says which do not count where they hold most of the page's prose.
 */
final class PageFurniture {
    private static final List<WordTable.Row> SELECTORS =
            WordTable.read("corpus/page-furniture.tsv", 3).rows();
    /** A form with more paragraphs is no form to fill in: some systems wrap the whole page in one. */
    private static final int MOST_PARAGRAPHS = 2;
    /** Share of the page's text outside links that no furniture has. */
    private static final double MOST_PROSE = 0.6;

    private PageFurniture() {}

    /** Removes it from the page itself. */
    static void clear(Document page) {
        page.filter((node, depth) -> isNoise(node) ? FilterResult.REMOVE : FilterResult.CONTINUE);
        for (Element form : page.select("form")) {
            if (form.select("p").size() <= MOST_PARAGRAPHS) {
                form.remove();
            }
        }
        TextMass mass = TextMass.of(page.body());
        double mostProse = MOST_PROSE * mass.prose(page.body());
        for (WordTable.Row row : SELECTORS) {
            boolean always = row.text(2).equals("always") || mostProse == 0;
            for (Element found : page.select(row.text(1))) {
                boolean isPage =
                        found.normalName().equals("body") || found.normalName().equals("html");
                if (!isPage && (always || mass.prose(found) < mostProse)) {
                    found.remove();
                }
            }
        }
    }

    private static boolean isNoise(Node node) {
        return node instanceof Comment || (node instanceof Element element && isHidden(element));
    }

    private static boolean isHidden(Element element) {
        String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
        return element.hasAttr("hidden") || style.contains("display:none") || style.contains("visibility:hidden");
    }
}
