package fr.retours.corpus.html;

import fr.retours.model.text.LatinFolding;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The title of what a page tells, without the site's name. What the page declares (JSON-LD, Open Graph, Dublin Core,
 * Highwire) names the first-level heading that is meant, and that heading is taken, since it is what readers see;
 * without such a heading the declared title, then the only first-level heading, then {@code <title>}.
 */
final class PageTitle {
    private static final Pattern LAST_PART = Pattern.compile("^(.+?)\\s*(?:\\s[-–—]\\s|[|»•]|::)\\s*([^|»•]+?)\\s*$");
    private static final Pattern CERTAIN_BAR = Pattern.compile("\\s[|»•]\\s|\\s::\\s");
    private static final String HEADINGS = "h1, .entry-title, .page-title, .node__title, .titre";

    private PageTitle() {}

    /** Returns the title; empty when the page has none. */
    static String of(Document page, PageMeta meta, LinkedData data) {
        String site = meta.text("og.site_name", "application-name", "dc.publisher");
        String siteName = site.isBlank() ? data.siteName() : site;
        String tag = withoutSite(page.title(), siteName);
        List<String> declared = List.of(
                data.text("headline"),
                withoutSite(meta.text("og.title"), siteName),
                meta.text("citation_title", "dc.title"),
                tag);
        List<String> headings = page.select(HEADINGS).stream()
                .map(Element::text)
                .filter(text -> !LatinFolding.words(text).isEmpty())
                .toList();
        for (String heading : headings) {
            if (declared.stream().anyMatch(one -> isMeant(one, heading))) {
                return heading;
            }
        }
        String said = declared.stream()
                .limit(3)
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse("");
        if (!said.isEmpty()) {
            return said;
        }
        return headings.size() == 1 || tag.isBlank()
                ? headings.stream().findFirst().orElse("")
                : tag;
    }

    /** Sites shorten what they declare, or put a rubric in front. */
    private static boolean isMeant(String declared, String heading) {
        String a = LatinFolding.words(declared);
        String b = LatinFolding.words(heading);
        return !a.isEmpty()
                && (a.equals(b) || (b.length() > 12 && a.contains(b)) || (a.length() > 12 && b.startsWith(a)));
    }

    /** Cuts « | Site » off: the name is known, or stands behind a sign that sets nothing else apart. */
    private static String withoutSite(String title, String site) {
        Matcher parts = LAST_PART.matcher(title);
        if (!parts.matches()) {
            return title.strip();
        }
        String last = LatinFolding.words(parts.group(2));
        boolean named = !last.isEmpty() && !site.isBlank() && isSite(last, LatinFolding.words(site));
        return named || CERTAIN_BAR.matcher(title).find() ? parts.group(1).strip() : title.strip();
    }

    private static boolean isSite(String part, String site) {
        return part.equals(site) || site.startsWith(part + " ") || part.startsWith(site + " ");
    }
}
