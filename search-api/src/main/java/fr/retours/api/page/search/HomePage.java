package fr.retours.api.page.search;

import fr.retours.api.answer.PagePaths;
import fr.retours.api.wording.Labels;
import fr.retours.api.wording.Wording;
import fr.retours.model.term.Theme;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.Hit;
import fr.retours.text.SearchResult;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The way in.
 *
 * @param latest recaps of the latest events
 * @param themes those that recaps are about, by name
 * @param examples questions to begin with, each about what the recaps name most
 * @param figures what is in here
 */
public record HomePage(List<Hit> latest, List<Topic> themes, List<Example> examples, Figures figures) {
    /** Copies the lists. */
    public HomePage {
        latest = List.copyOf(latest);
        themes = List.copyOf(themes);
        examples = List.copyOf(examples);
    }

    /**
     * A question that the data at hand answers.
     *
     * @param question in French
     * @param more a French sentence on what the page shows
     */
    public record Example(String question, String more, String href) {
        private static Stream<Example> of(SearchResult everything, Facet facet, Function<FacetCount, String> href) {
            return everything.facets().getOrDefault(facet, List.<FacetCount>of()).stream()
                    .max(Comparator.comparingInt(FacetCount::count)
                            .thenComparing(FacetCount::label, Comparator.reverseOrder()))
                    .stream()
                    .map(count -> new Example(
                            Wording.text("example." + facet.slug(), Labels.of(facet, count)),
                            Wording.text("example." + facet.slug() + ".more"),
                            href.apply(count)));
        }
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
        List<Example> examples = Stream.of(
                        Example.of(everything, Facet.PERSON, one -> PagePaths.person(one.value())),
                        Example.of(everything, Facet.COLLECTIVITE, one -> PagePaths.network(one.value())),
                        Example.of(everything, Facet.THEME, one -> PagePaths.theme(Theme.PREFIX + one.value())))
                .flatMap(one -> one)
                .toList();
        return new HomePage(everything.hits(), themes, examples, figures);
    }

    /** Tells whether there is nothing to read yet. */
    public boolean isEmpty() {
        return latest.isEmpty();
    }
}
