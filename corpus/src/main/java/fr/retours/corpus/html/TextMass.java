package fr.retours.corpus.html;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** How much text every element holds, and how much of it is links: counted in one pass over the page. */
final class TextMass implements NodeVisitor {
    private static final Mass NONE = new Mass();

    private final IdentityHashMap<Element, Mass> masses = new IdentityHashMap<>();

    private static final class Mass {
        private int characters;
        private int linked;
        private int commas;
    }

    /** Counts below an element. */
    static TextMass of(Element root) {
        var counted = new TextMass();
        root.traverse(counted);
        return counted;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text && text.parent() != null) {
            Mass mass = entry(text.parent());
            String words = text.text().strip();
            mass.characters += words.length();
            mass.commas += (int) words.chars().filter(c -> c == ',').count();
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        Mass mass = entry(element);
        if (element.normalName().equals("a")) {
            mass.linked = mass.characters;
        }
        Element parent = element.parent();
        if (parent != null && depth > 0) {
            Mass above = entry(parent);
            above.characters += mass.characters;
            above.linked += mass.linked;
            above.commas += mass.commas;
        }
    }

    private Mass entry(Element element) {
        return masses.computeIfAbsent(element, one -> new Mass());
    }

    /** Returns the characters of text in an element, blanks between not counted. */
    int characters(Element element) {
        return masses.getOrDefault(element, NONE).characters;
    }

    /** Returns the characters of text in an element outside links. */
    int prose(Element element) {
        Mass mass = masses.getOrDefault(element, NONE);
        return mass.characters - mass.linked;
    }

    /** Returns which part of an element's text is links, from 0 to 1. */
    double linked(Element element) {
        Mass mass = masses.getOrDefault(element, NONE);
        return mass.characters == 0 ? 0 : (double) mass.linked / mass.characters;
    }

    /** Returns the commas in an element: prose has them, menus have not. */
    int commas(Element element) {
        return masses.getOrDefault(element, NONE).commas;
    }
}
