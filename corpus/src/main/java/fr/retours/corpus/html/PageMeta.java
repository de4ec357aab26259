package fr.retours.corpus.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The {@code <meta>} tags of a page: Open Graph, Dublin Core, Highwire's {@code citation_…}, plain HTML. */
final class PageMeta {
    private final Map<String, List<String>> values = new HashMap<>();

    /** Reads them. */
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
                    meta.values
                            .computeIfAbsent(name, any -> new ArrayList<>())
                            .add(Parser.unescapeEntities(content, true));
                }
            }
        }
        return meta;
    }

    /**
     * Returns the first value there is under the first of the names that has any, empty when there is none.
     *
     * @param names in lower case, points for colons, {@code dc.} for {@code dcterms.} too
     */
    String text(String... names) {
        return Stream.of(names).flatMap(name -> all(name).stream()).findFirst().orElse("");
    }

    /** Returns all values under a name, each once. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of()).stream().distinct().toList();
    }
}
