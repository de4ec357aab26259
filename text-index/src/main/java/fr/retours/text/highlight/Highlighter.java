package fr.retours.text.highlight;

import fr.retours.model.fact.RecapLayout;
import fr.retours.text.Snippet;
import fr.retours.text.Span;
import fr.retours.text.field.StoredHit;
import fr.retours.text.field.TextField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Shows where some recaps hold what was looked for: stems, synonyms and typos included. */
public record Highlighter(FoundTexts texts) {
    /**
     * What to show of a recap.
     *
     * @param title the words found in the title, as offsets in it, in text order
     * @param passages how many passages hold something that was looked for
     */
    public record Shown(List<Span> title, List<Snippet> snippets, int passages) {}

    /**
     * Looks at the recap that is document {@code doc}.
     *
     * @throws IOException if the index cannot be read
     */
    public Shown highlight(int doc) throws IOException {
        var hit = texts.hit(doc);
        var title = texts.places(doc).stream()
                .filter(place -> place.field() == TextField.TITLE)
                .map(WordPlaces.Place::span)
                .toList();
        var picked = new SnippetPicker(hit).pick(behindTitle(doc, hit));
        return new Shown(SpanOrder.joined(title), picked.best(), picked.passages());
    }

    /**
     * Lists all passages of the recap that is document {@code doc}, in the order of the text.
     *
     * @throws IOException if the index cannot be read
     */
    public List<Snippet> passages(int doc) throws IOException {
        var hit = texts.hit(doc);
        return new SnippetPicker(hit).all(behindTitle(doc, hit));
    }

    /** Title and summary stand behind the body once more, to be ranked; they are shown where they stand first. */
    private static boolean isShown(WordPlaces.Place place, RecapLayout layout) {
        return switch (place.field()) {
            case TITLE -> false;
            case BODY -> place.span().end() <= layout.body();
            default -> true;
        };
    }

    private List<SnippetPicker.Found> behindTitle(int doc, StoredHit hit) {
        var layout = hit.layout();
        List<SnippetPicker.Found> found = new ArrayList<>();
        for (WordPlaces.Place place : texts.places(doc)) {
            if (isShown(place, layout)) {
                int start = place.field() == TextField.BODY ? layout.bodyStart() : layout.summaryStart();
                found.add(new SnippetPicker.Found(
                        place.word(),
                        new Span(
                                start + place.span().start(),
                                start + place.span().end())));
            }
        }
        return found;
    }
}
