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
import fr.retours.text.analysis.AnalysisKind;
import fr.retours.text.analysis.AnalysisSteps;
import fr.retours.text.analysis.AnalyzedTerms;
import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.store.LuceneRecapIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is typed, and texts that are taken apart into the terms of the index. */
final class SearchTargets {
    private static final PageWindow FIVE = new PageWindow(5, 0);

    private SearchTargets() {}

    /** Makes one of what is typed: searched with highlights, reasons and spelling, suggested for, looked for in facets and passages. */
    static FuzzTarget query(FuzzSetup setup) throws IOException {
        List<RecapFacts> facts = setup.facts();
        RecapSearch search = LuceneRecapSearch.open(index(setup, facts));
        RecapId first = facts.getFirst().recap().id();
        return FuzzTarget.of(
                input -> {
                    String typed = text(input, SearchRequest.MAX_QUERY);
                    var request = new SearchRequest(typed, EventFilter.NONE, SortOrder.RELEVANCE, FIVE, true);
                    search.search(request);
                    search.found(request).close();
                    search.suggest(typed, FIVE.limit());
                    search.passages(first, typed);
                    search.facetValues(new FacetRequest(Facet.ORGANISATION, typed, "", EventFilter.NONE, FIVE));
                },
                "économie sociale et solidaire",
                "\"monnaie locale\" -scic",
                "titre:rencontre OR (lieu:Lyon AND theme:scic)",
                "monn* collectivit* \"",
                "de 2016 à 2018, en mars 2019",
                "personne:\"Karim Benali\" organisation:rtes",
                "l’économie sosiale et solidère",
                "+a:b^2~3 [1 TO 9] {x} /re(g|e)x+/ \\u0041 && || !",
                "\u202Escic \uFEFFœuvre \uD83C\uDF89 \uD800 \u0301\u0301\u0301");
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

    /** Makes one of texts that are taken apart. */
    static FuzzTarget analysis(FuzzSetup setup) throws IOException {
        return new FuzzTarget(
                input -> {
                    String text = text(input, AnalysisSteps.MAX_TEXT);
                    for (AnalysisKind way : AnalysisKind.values()) {
                        AnalysisSteps.of(way, text, StemExceptions.SHIPPED)
                                .forEach(step -> step.terms().forEach(term -> check(text, term)));
                    }
                },
                setup.samples("md"));
    }

    private static void check(String text, AnalyzedTerms.Term term) {
        if (term.start() < 0 || term.end() < term.start() || term.end() > text.length()) {
            throw new FuzzFindingException("a term must stand in the text, got " + term);
        }
    }

    /** Reads characters, whatever the bytes are, and no more than so many. */
    private static String text(byte[] input, int most) {
        String text = new String(input, StandardCharsets.UTF_8);
        return text.substring(0, Math.min(text.length(), most));
    }
}
