package fr.retours.api.report;

import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.page.frame.PageAddress;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.frame.SiteConfig;
import fr.retours.api.problem.ProblemType;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.transport.BrowserPolicy;
import fr.retours.api.transport.ClientAllowance;
import fr.retours.api.wording.Wording;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Serves {@code /signaler}, where visitors report an error: to the address of the site's owner and, where editors have a desk, to them.
 *
 * @param reports where they are kept; null where there is no desk
 * @param allowance how many reports a client may send
 */
public record ReportPageHandler(PageSender pages, @Nullable VisitorReports reports, ClientAllowance allowance) {
    private static final String NEW = "";
    private static final String KEPT = "kept";

    /** Adds the routes. */
    public void register(RouteRegistry routes) {
        routes.get(BrowserPolicy.REPORT, ctx -> {
            String path = QueryParameters.readPage(ctx, PageAddress::readPage);
            show(ctx, new ReportDraft(path, "", "", ""), NEW);
        });
        VisitorReports kept = reports;
        if (kept != null) {
            routes.ask(BrowserPolicy.REPORT, ctx -> take(ctx, kept));
        }
    }

    private void take(Context ctx, VisitorReports kept) {
        ReportDraft sent = QueryParameters.readWithForm(ctx, ReportDraft::read);
        if (sent.text().isEmpty() || sent.text().length() > ReportDraft.LONGEST_TEXT) {
            ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(ctx, sent, sent.text().isEmpty() ? "empty" : "long");
        } else if (!allowance.take(ctx, "", 1)) {
            ctx.status(ProblemType.TOO_MANY_REQUESTS.status())
                    .header(Header.RETRY_AFTER, String.valueOf(allowance.secondsToWait(ctx, "")));
            show(ctx, sent, "often");
        } else if (!kept.keep(sent)) {
            ctx.status(HttpStatus.SERVICE_UNAVAILABLE);
            show(ctx, sent, "full");
        } else {
            show(ctx, sent, KEPT);
        }
    }

    private void show(Context ctx, ReportDraft draft, String outcome) {
        pages.sendOnce(
                ctx,
                "signaler",
                () -> ReportPage.of(draft, outcome, reports != null, pages.address(ctx), pages.site()));
    }

    /**
     * The page that helps to report an error.
     *
     * @param draft what stands in the form
     * @param hasForm whether there is one
     * @param outcome what came of what was sent; empty where nothing was
     * @param message what a letter starts with
     * @param link opens a letter or a form of another site that holds the message; null when the site names no contact
     */
    public record ReportPage(
            ReportDraft draft,
            boolean hasForm,
            String outcome,
            String message,
            @Nullable String link) {
        private static final String MAIL = "mailto:";

        /** Prepares a report. */
        static ReportPage of(ReportDraft draft, String outcome, boolean hasForm, PageAddress at, SiteConfig site) {
            String page = draft.page().isEmpty() ? Wording.text("report.page") : at.whole(draft.page());
            String message = Wording.text("report.message", page);
            URI contact = site.contact();
            return new ReportPage(
                    draft,
                    hasForm,
                    outcome,
                    message,
                    contact == null ? null : link(contact, Wording.text("report.subject", page), message));
        }

        /** Tells whether the report is kept. */
        public boolean isKept() {
            return outcome.equals(KEPT);
        }

        /** Returns a French line on why it is not; empty where it was not sent. */
        public String trouble() {
            return outcome.equals(NEW) ? "" : Wording.text("report." + outcome, ReportDraft.LONGEST_TEXT);
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
}
