package fr.retours.api.page.frame;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a site is to say of itself.
 *
 * @param base scheme and host by which the site is reached, for addresses that leave it; null to believe each request
 * @param contact where errors are reported, a mail address or a web page; null when nobody said
 * @param queryDays for how many days it keeps counts of what visitors search for; 0 when it counts nothing
 * @param peopleUnlisted whether search engines are asked to leave out the pages about people
 */
public record SiteConfig(@Nullable URI base, @Nullable URI contact, int queryDays, boolean peopleUnlisted) {
    /** Says nothing. */
    public static final SiteConfig NONE = new SiteConfig(null, null);

    private static final Set<String> WEB = Set.of("http", "https");

    /** @throws IllegalArgumentException if the base is more or less than scheme and host, or the contact of another kind */
    public SiteConfig {
        if (base != null && !isOrigin(base)) {
            throw new IllegalArgumentException("base URL must be scheme and host, got " + base);
        }
        if (contact != null && !isWeb(contact) && !isMail(contact)) {
            throw new IllegalArgumentException("contact must start with mailto:, http:// or https://, got " + contact);
        }
    }

    /** Says nothing of counts, since there are none, nor of search engines. */
    public SiteConfig(@Nullable URI base, @Nullable URI contact) {
        this(base, contact, 0, false);
    }

    /** Returns whether it counts what visitors search for. */
    public boolean countsQueries() {
        return queryDays > 0;
    }

    /** Returns whether whole addresses are those of the host that was asked, since nobody said which one the site has. */
    public boolean namesHost() {
        return base == null;
    }

    /** Returns whether the site is reached by https. */
    public boolean isSecure() {
        return base != null && "https".equalsIgnoreCase(base.getScheme());
    }

    /** Returns the same that keeps counts for so many days. */
    public SiteConfig withQueryDays(int days) {
        return new SiteConfig(base, contact, days, peopleUnlisted);
    }

    /** Returns the same whose pages about people search engines are asked to leave out, or not. */
    public SiteConfig withPeopleUnlisted(boolean unlisted) {
        return new SiteConfig(base, contact, queryDays, unlisted);
    }

    private static boolean isOrigin(URI base) {
        boolean bare = base.getRawUserInfo() == null && base.getRawQuery() == null && base.getRawFragment() == null;
        return isWeb(base) && bare && Set.of("", "/").contains(base.getRawPath());
    }

    private static boolean isWeb(URI uri) {
        return uri.getScheme() != null
                && WEB.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                && uri.getHost() != null;
    }

    private static boolean isMail(URI uri) {
        return "mailto".equalsIgnoreCase(uri.getScheme())
                && uri.getSchemeSpecificPart().indexOf('@') > 0;
    }
}
