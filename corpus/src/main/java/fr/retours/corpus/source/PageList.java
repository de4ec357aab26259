package fr.retours.corpus.source;

import java.net.URI;
import java.util.List;

/**
 * One document that lists pages.
 *
 * @param further documents that list more
 * @param isWhole whether a page that is in none of them is gone: a feed has but the latest
 */
public record PageList(List<ListedPage> pages, List<URI> further, boolean isWhole) {
    /** Copies the lists. */
    public PageList {
        pages = List.copyOf(pages);
        further = List.copyOf(further);
    }
}
