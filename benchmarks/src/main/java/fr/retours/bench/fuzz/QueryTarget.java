package fr.retours.bench.fuzz;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.text.Facet;
import fr.retours.text.FacetRequest;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.store.LuceneRecapIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is typed: searched with highlights, reasons and spelling, suggested for, looked for in facets and passages. */
final class QueryTarget implements FuzzTarget {
    private static final PageWindow FIVE = new PageWindow(5, 0);

    private final RecapSearch search;
    private final RecapId first;

    QueryTarget(FuzzSetup setup) throws IOException {
        List<RecapFacts> facts = setup.facts();
        this.search = LuceneRecapSearch.open(index(setup, facts));
        this.first = facts.getFirst().recap().id();
    }

    /** Writes what recaps say into an index, and returns its folder. */
    static Path index(FuzzSetup setup, List<RecapFacts> facts) throws IOException {
        Path folder = setup.newFolder("lucene");
        try (var index = LuceneRecapIndex.open(folder)) {
            facts.forEach(one -> index.replace(one, ""));
            index.commit(Optional.of("fuzz"));
        }
        return folder;
    }

    @Override
    public void take(byte[] input) {
        String typed = text(input, SearchRequest.MAX_QUERY);
        var request = new SearchRequest(typed, EventFilter.NONE, SortOrder.RELEVANCE, FIVE, true);
        search.search(request);
        search.found(request).close();
        search.suggest(typed, FIVE.limit());
        search.passages(first, typed);
        search.facetValues(new FacetRequest(Facet.ORGANISATION, typed, "", EventFilter.NONE, FIVE));
    }

    /** Reads characters, whatever the bytes are, and no more than so many. */
    static String text(byte[] input, int most) {
        String text = new String(input, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), most));
    }

    @Override
    public List<byte[]> seeds() {
        return List.of(
                        "économie sociale et solidaire",
                        "\"monnaie locale\" -scic",
                        "titre:rencontre OR (lieu:Lyon AND theme:scic)",
                        "monn* collectivit* \"",
                        "de 2016 à 2018, en mars 2019",
                        "personne:\"Karim Benali\" organisation:rtes",
                        "l’économie sosiale et solidère",
                        "+a:b^2~3 [1 TO 9] {x} /re(g|e)x+/ \\u0041 && || !",
                        "\u202Escic \uFEFFœuvre \uD83C\uDF89 \uD800 \u0301\u0301\u0301")
                .stream()
                .map(query -> query.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
