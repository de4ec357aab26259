package fr.retours.api.page.search;

import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import java.util.List;

/**
 * A search inside one facet.
 *
 * @param typed words that start words of the labels
 * @param values those that fit
 */
record FacetSearch(Facet facet, String typed, List<FacetCount> values) {}
