package fr.retours.corpus.html;

import fr.retours.extraction.lexicon.WordTable;
import java.util.Comparator;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Decides where a page's content is, once {@link PageFurniture} is gone. The containers that Drupal, SPIP, WordPress and
 * plain HTML5 give their content ({@code corpus/page-content.tsv}) are tried in the file's order. Of several containers
 * of one kind the one with the most text counts: the others are teasers; where a system splits its content in parts
 * (SPIP's {@code chapo} and {@code texte}), all parts beside it count. A container with much less text than what
 * {@link ContentScorer} finds is not believed. Where none is left, what the scorer found is the content.
 */
final class MainContent {
    private static final List<WordTable.Row> CONTAINERS =
            WordTable.read("corpus/page-content.tsv", 3).rows();
    /** Part of the scorer's find that a container must have. */
    private static final double BELIEVED = 0.5;

    private final TextMass mass;
    private final ContentScorer scorer;
    private final Element body;

    private MainContent(Document page) {
        this.body = page.body();
        this.mass = TextMass.of(body);
        this.scorer = new ContentScorer(mass);
    }

    /** Returns the elements that make up the content, none within another, in the page's order. */
    static List<Element> of(Document page) {
        return new MainContent(page).find();
    }

    private List<Element> find() {
        Element scored = scorer.best(body);
        double enough = BELIEVED * mass.characters(scored);
        for (WordTable.Row row : CONTAINERS) {
            List<Element> parts = parts(row.text(1), row.text(2).equals("parts"));
            int characters = parts.stream().mapToInt(mass::characters).sum();
            if (characters > 0 && characters >= enough) {
                return parts;
            }
        }
        scorer.dropLinkLists(scored);
        return List.of(scored);
    }

    private List<Element> parts(String selector, boolean inParts) {
        List<Element> found = outermost(body.select(selector));
        Element longest =
                found.stream().max(Comparator.comparingInt(mass::characters)).orElse(null);
        if (longest == null) {
            return List.of();
        }
        Element around = longest.parent();
        return inParts && around != null
                ? found.stream().filter(one -> around.equals(one.parent())).toList()
                : List.of(longest);
    }

    private static List<Element> outermost(List<Element> elements) {
        return elements.stream()
                .filter(one -> one.parents().stream().noneMatch(elements::contains))
                .toList();
    }
}
