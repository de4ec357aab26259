package fr.retours.corpus.html;

import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Finds the content of a page whose system is unknown, as browsers' reading views do. Each paragraph (a {@code p}, a
 * list item, or any element with text of its own) of 40 characters or more scores: one point, one a comma, up to three
 * for its length; less in the measure in which it is links. Its parent gets the score, its grandparent half. The element
 * with the highest score wins; as long as a sibling has a quarter of that score, so that the text goes on there, its
 * parent wins instead. Lists and boxes within it that are mostly links are taken out.
 */
final class ContentScorer {
    private static final int SHORTEST = 40;
    private static final int LONG = 300;
    private static final double ALSO_CONTENT = 0.25;
    private static final double MOSTLY_LINKS = 0.6;
    private static final int FEW_LINKS = 2;

    private final TextMass mass;
    private final IdentityHashMap<Element, Double> scores = new IdentityHashMap<>();

    /** @param mass of the whole page */
    ContentScorer(TextMass mass) {
        this.mass = mass;
    }

    /** Returns the element with the content, {@code body} itself when nothing scores. */
    Element best(Element body) {
        for (Element element : body.getAllElements()) {
            if (isParagraph(element)) {
                score(element);
            }
        }
        Element best = body;
        for (Element element : body.getAllElements()) {
            if (scoreOf(element) > scoreOf(best)) {
                best = element;
            }
        }
        return withSiblings(best, body);
    }

    private Element withSiblings(Element best, Element body) {
        Element chosen = best;
        double enough = ALSO_CONTENT * scoreOf(best);
        while (!chosen.equals(body) && chosen.parent() != null && hasContentBeside(chosen, enough)) {
            chosen = chosen.parent();
        }
        return chosen;
    }

    private boolean hasContentBeside(Element chosen, double enough) {
        return chosen.siblingElements().stream().anyMatch(sibling -> scoreOf(sibling) >= enough);
    }

    private boolean isParagraph(Element element) {
        String name = element.normalName();
        boolean own = name.equals("p")
                || name.equals("li")
                || name.equals("dd")
                || element.ownText().length() >= SHORTEST;
        return own && mass.characters(element) >= SHORTEST && !name.equals("a");
    }

    private void score(Element paragraph) {
        double length = Math.min(3.0, (double) mass.characters(paragraph) / LONG * 3);
        double points = (1 + mass.commas(paragraph) + length) * (1 - mass.linked(paragraph));
        Element parent = paragraph.parent();
        if (parent != null) {
            scores.merge(parent, points, Double::sum);
            if (parent.parent() != null) {
                scores.merge(parent.parent(), points / 2, Double::sum);
            }
        }
    }

    private double scoreOf(Element element) {
        return scores.getOrDefault(element, 0.0);
    }

    /** Takes menus, tags and « read also » out of an element. */
    void dropLinkLists(Element content) {
        List<Element> boxes = content.select("ul, ol, dl, div, section, table, p").stream()
                .filter(box -> !box.equals(content) && mass.linked(box) > MOSTLY_LINKS)
                .filter(box -> box.select("a").size() > FEW_LINKS)
                .toList();
        boxes.forEach(Element::remove);
    }
}
