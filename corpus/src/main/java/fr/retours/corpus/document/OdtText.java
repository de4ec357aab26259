package fr.retours.corpus.document;

import fr.retours.corpus.layout.BlockWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Lays out the XHTML that Tika makes of an OpenDocument text; notes and comments are left out. */
final class OdtText extends DefaultHandler {
    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "body");
    private static final Set<String> LEFT_OUT = Set.of("annotation", "note", "notes");

    private final BlockWriter out;
    /** The number of the next item of every open list; 0 in a bulleted one. */
    private final Deque<Integer> lists = new ArrayDeque<>();

    private int depth;
    /** Depth at which something is left out; 0 when nothing is. */
    private int silentFrom;

    OdtText(BlockWriter out) {
        this.out = out;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        depth++;
        String style = attributes.getValue("class");
        if (silentFrom == 0 && (name.equals("head") || (style != null && LEFT_OUT.contains(style)))) {
            silentFrom = depth;
        }
        if (silentFrom == 0) {
            start(name);
        }
    }

    private void start(String name) {
        switch (name) {
            case "ul" -> startList(0);
            case "ol" -> startList(1);
            case "li" -> out.item(marker());
            case "tr" -> out.row();
            case "td" -> out.cell();
            case "br" -> out.lineBreak();
            default -> endBlock(name);
        }
    }

    private void startList(int number) {
        lists.push(number);
        out.startList();
    }

    private String marker() {
        int number = lists.isEmpty() ? 0 : lists.pop();
        lists.push(number == 0 ? 0 : number + 1);
        return number == 0 ? "- " : number + ". ";
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        if (silentFrom == 0) {
            end(name);
        } else if (silentFrom == depth) {
            silentFrom = 0;
        }
        depth--;
    }

    private void end(String name) {
        switch (name) {
            case "ul", "ol" -> {
                lists.poll();
                out.endList();
            }
            case "table" -> out.endTable();
            default -> endBlock(name);
        }
    }

    private void endBlock(String name) {
        if (BLOCKS.contains(name)) {
            out.endBlock();
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (silentFrom == 0) {
            out.text(new String(text, start, length));
        }
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) {
        characters(text, start, length);
    }
}
