package fr.retours.indexer.watch;

/** Pages in the manner of sites, about events that nobody held. */
final class MadePages {
    /** Titles of recaps of these towns. */
    static final String BREST = "Retour sur l’atelier des lavoirs à Brest";

    static final String DIE = "Retour sur l’atelier des lavoirs à Die";

    private MadePages() {}

    /** A recap of a workshop. */
    static String recap(String town) {
        return page("Retour sur l’atelier des lavoirs à " + town, recapBody(town), "");
    }

    /** A recap that says by itself when it was published, who signs it, and where it stands. */
    static String recap(String town, String head) {
        return page("Retour sur l’atelier des lavoirs à " + town, recapBody(town), head);
    }

    static String recapBody(String town) {
        return "<p>L’atelier des lavoirs s’est tenu à " + town
                + " le 12 octobre 2023. Vingt personnes y ont participé.</p>" + "<p>Marie Faure, adjointe au maire de "
                + town + ", a animé les échanges.</p>";
    }

    /** A page that tells nothing. */
    static String plain(String title) {
        return page(title, "<p>Le réseau des lavoirs tient une carte et répond aux questions des communes.</p>", "");
    }

    static String page(String title, String body, String head) {
        return "<!doctype html><html lang=fr><head><meta charset=utf-8><title>" + title + "</title>" + head
                + "</head><body><nav><a href=/contact>Contact</a></nav><main><h1>" + title + "</h1>" + body
                + "</main></body></html>";
    }

    /** A sitemap of whole addresses. */
    static String sitemap(Object... addresses) {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (Object address : addresses) {
            xml.append("<url><loc>").append(address).append("</loc></url>");
        }
        return xml.append("</urlset>").toString();
    }
}
