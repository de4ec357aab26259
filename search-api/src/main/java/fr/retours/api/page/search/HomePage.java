package fr.retours.api.page.search;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.wording.Labels;
import fr.retours.model.term.Theme;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.Hit;
import fr.retours.text.SearchResult;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The way in.
 *
 * @param latest recaps of the latest events
 * @param themes those that recaps are about, by name
 * @param figures what is in here
 */
public record HomePage(List<Hit> latest, List<Topic> themes, Figures figures) {
    /** Copies the lists. */
    public HomePage {
        latest = List.copyOf(latest);
        themes = List.copyOf(themes);
    }

    /** A theme with the number of recaps about it. */
    public record Topic(String label, String href, int recaps) {}

    /** Makes the page from a search for everything. */
    static HomePage of(SearchResult everything, Figures figures) {
        List<Topic> themes = everything.facets().getOrDefault(Facet.THEME, List.<FacetCount>of()).stream()
                .map(count -> new Topic(
                        Labels.of(Facet.THEME, count), PagePaths.theme(Theme.PREFIX + count.value()), count.count()))
                .sorted(Comparator.comparing(Topic::label, Collator.getInstance(Locale.FRENCH)))
                .toList();
        return new HomePage(everything.hits(), themes, figures);
    }

    /** Tells whether there is nothing to read yet. */
    public boolean isEmpty() {
        return latest.isEmpty();
    }
}
