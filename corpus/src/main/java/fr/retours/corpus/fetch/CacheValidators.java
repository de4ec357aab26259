package fr.retours.corpus.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What a server said of a page so that it may be asked later whether the page is still the same (RFC 9110).
 *
 * @param etag as sent, quotes and all
 * @param lastModified as sent
 */
public record CacheValidators(
        @Nullable String etag, @Nullable String lastModified) {
    /** Those of a page that is to be sent whatever it is. */
    public static final CacheValidators NONE = new CacheValidators(null, null);
}
