package fr.retours.api.page;

import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.wording.Wording;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The page that helps to report an error.
 *
 * @param path the page that the report is about, starting with a slash; null when none is named
 * @param message what the report starts with
 * @param link opens a letter or a form that holds the message; null when the site names no contact
 */
public record ReportPage(
        @Nullable String path, String message, @Nullable String link) {
    private static final String MAIL = "mailto:";

    /** Prepares a report. */
    static ReportPage of(@Nullable String path, PageAddress at, SiteConfig site) {
        String page = path == null ? Wording.text("report.page") : at.whole(path);
        String message = Wording.text("report.message", page);
        URI contact = site.contact();
        return new ReportPage(
                path, message, contact == null ? null : link(contact, Wording.text("report.subject", page), message));
    }

    /** Tells whether the link opens a letter. */
    public boolean isMail() {
        return link != null && link.startsWith(MAIL);
    }

    private static String link(URI contact, String subject, String message) {
        String to = contact.toString();
        boolean mail = to.toLowerCase(Locale.ROOT).startsWith(MAIL);
        char mark = to.indexOf('?') < 0 ? '?' : '&';
        return (mail ? MAIL + to.substring(MAIL.length()) : to)
                + mark
                + (mail ? "subject=" : "title=")
                + encoded(subject)
                + "&body="
                + encoded(message);
    }

    /** Mail programs take a plus sign for itself. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
