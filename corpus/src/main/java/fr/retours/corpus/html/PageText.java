package fr.retours.corpus.html;

import fr.retours.corpus.layout.BlockWriter;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The text of elements as blocks: see {@link BlockWriter}. Deep nesting costs no stack. */
final class PageText implements NodeVisitor {
    private static final Set<String> BLOCKS =
            Set.of(("address article blockquote body center dd details div dl dt fieldset form h1 h2 h3 h4 h5 h6 hr "
                            + "header hgroup main p pre section summary")
                    .split(" "));
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu");
    /** A table without any of these is one of data; in others the cells are the columns of a page. */
    private static final String LAYOUT = "table table, h1, h2, h3, h4, ul, ol, p + p, div + div";

    private final BlockWriter out;
    private final Set<Element> layoutTables = Collections.newSetFromMap(new IdentityHashMap<>());

    private PageText(BlockWriter out) {
        this.out = out;
    }

    /** Writes the elements one below the other. */
    static String of(List<Element> elements, int limit) {
        var out = new BlockWriter(limit);
        for (Element element : elements) {
            element.traverse(new PageText(out));
            out.endBlock();
        }
        return out.finish();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            out.text(text.getWholeText());
        } else if (node instanceof Element element) {
            start(element, element.normalName());
        }
    }

    private void start(Element element, String name) {
        if (name.equals("br")) {
            out.lineBreak();
        } else if (LISTS.contains(name)) {
            out.startList();
        } else if (name.equals("li")) {
            out.item(marker(element));
        } else if (name.equals("table") && !element.select(LAYOUT).isEmpty()) {
            layoutTables.add(element);
        } else if (name.equals("tr") && !inLayout(element)) {
            out.row();
        } else if (name.equals("td") || name.equals("th")) {
            startCell(element);
        } else if (BLOCKS.contains(name)) {
            out.endBlock();
        }
    }

    private void startCell(Element cell) {
        if (inLayout(cell)) {
            out.endBlock();
        } else {
            out.cell();
        }
    }

    private boolean inLayout(Element part) {
        Element table = part.closest("table");
        return table == null || layoutTables.contains(table);
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (LISTS.contains(name)) {
            out.endList();
        } else if (name.equals("table")) {
            out.endTable();
        } else if (BLOCKS.contains(name)) {
            out.endBlock();
        }
    }

    private static String marker(Element item) {
        Element list = item.parent();
        if (list == null || !list.normalName().equals("ol")) {
            return "- ";
        }
        int first = number(list.attr("start"), 1);
        return number(item.attr("value"), first + item.elementSiblingIndex()) + ". ";
    }

    private static int number(String written, int otherwise) {
        return written.matches("-?[0-9]{1,6}") ? Integer.parseInt(written) : otherwise;
    }
}
