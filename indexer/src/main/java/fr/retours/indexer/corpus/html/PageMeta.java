package fr.retours.indexer.corpus.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The {@code <meta>} tags of a page: Open Graph, Dublin Core, Highwire's {@code citation_…}, plain HTML. */
final class PageMeta {
    private final Map<String, String> values = new HashMap<>();

    /** Reads them; of two with one name the first counts. */
    static PageMeta of(Document page) {
        var meta = new PageMeta();
        for (Element tag : page.select("meta[content]")) {
            for (String key : List.of("property", "name", "itemprop")) {
                String content = tag.attr("content").strip();
                String name = tag.attr(key)
                        .strip()
                        .toLowerCase(Locale.ROOT)
                        .replace("dcterms.", "dc.")
                        .replace(':', '.');
                if (!name.isEmpty() && !content.isEmpty()) {
                    meta.values.putIfAbsent(name, Parser.unescapeEntities(content, true));
                }
            }
        }
        return meta;
    }

    /**
     * Returns the first value there is under one of the names, empty when there is none.
     *
     * @param names in lower case, points for colons, {@code dc.} for {@code dcterms.} too
     */
    String text(String... names) {
        for (String name : names) {
            String value = values.get(name);
            if (value != null) {
                return value;
            }
        }
        return "";
    }
}
