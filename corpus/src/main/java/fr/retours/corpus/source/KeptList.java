package fr.retours.corpus.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.retours.corpus.fetch.CacheValidators;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a document that lists pages, so that it need not be sent again as long as it is the same.
 *
 * @param pages their stamps by their addresses
 * @param further addresses of documents that list more
 */
public record KeptList(
        CacheValidators validators, Map<String, @Nullable String> pages, List<String> further, boolean whole) {
    /** Of a document of which nothing is known. */
    static final KeptList NOTHING = new KeptList(CacheValidators.NONE, Map.of(), List.of(), false);

    static KeptList of(PageList list, CacheValidators validators) {
        Map<String, @Nullable String> pages = new LinkedHashMap<>();
        list.pages().forEach(page -> pages.put(page.address().toString(), page.stamp()));
        return new KeptList(
                validators, pages, list.further().stream().map(URI::toString).toList(), list.isWhole());
    }

    /** Returns the same as though it had been sent. */
    @JsonIgnore
    PageList list() {
        return new PageList(
                pages.entrySet().stream()
                        .map(one -> new ListedPage(URI.create(one.getKey()), one.getValue(), null, "", null))
                        .toList(),
                further.stream().map(URI::create).toList(),
                whole);
    }
}
