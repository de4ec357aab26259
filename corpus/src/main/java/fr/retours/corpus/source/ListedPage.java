package fr.retours.corpus.source;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page that a site lists, and what the list says of it.
 *
 * @param stamp changes whenever the page does; null where the list does not say
 * @param published the day, where the list gives it
 * @param author who signs it; empty where the list does not say
 * @param html the page itself, where the list brings it along
 */
public record ListedPage(
        URI address,
        @Nullable String stamp,
        @Nullable LocalDate published,
        String author,
        @Nullable String html) {
    /** Makes one of which nothing but the address is known. */
    public static ListedPage at(URI address) {
        return new ListedPage(address, null, null, "", null);
    }
}
