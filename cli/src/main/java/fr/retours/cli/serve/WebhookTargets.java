package fr.retours.cli.serve;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a server sends news of another data set.
 *
 * @param addresses where a request is sent
 * @param secret that signs it; none for no signature
 * @param site where the site is for everybody; null where that is not known
 */
public record WebhookTargets(
        List<URI> addresses,
        Optional<String> secret,
        @Nullable URI site) {
    /** Nobody. */
    public static final WebhookTargets NONE = new WebhookTargets(List.of(), Optional.empty(), null);

    private static final Set<String> WEB = Set.of("http", "https");

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if one is no web address
     */
    public WebhookTargets {
        addresses = List.copyOf(addresses);
        for (URI one : addresses) {
            if (one.getHost() == null || !WEB.contains(String.valueOf(one.getScheme()))) {
                throw new IllegalArgumentException("webhook must be a web address, got " + one);
            }
        }
    }

    /** Returns the address of the feed of the latest recaps. */
    @Nullable
    String feed() {
        return site == null ? null : site.toString().replaceFirst("/*$", "") + "/feed.atom";
    }
}
