package fr.retours.indexer.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.corpus.source.SourceException;
import fr.retours.indexer.load.Extraction;
import fr.retours.indexer.watch.PageNews.Kind;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Made sites of each kind: a first pass, one without news, a change, and a removal. */
class SitePassTest {
    @TempDir
    private Path temp;

    private final MadeSite site = new MadeSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aSitemapIsFollowed() throws Exception {
        site.twoRecapsAndAPage();
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest"), site.at("/die"), site.at("/reseau")));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));

        PassReport first = passes.pass();

        assertThat(first.count(Kind.NEW)).isEqualTo(2);
        assertThat(first.count(Kind.LEFT)).isEqualTo(1);
        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);
        assertThat(site.agents()).allMatch(agent -> agent.equals("Retours (+nous@exemple.fr)"));

        PassReport second = passes.pass();

        assertThat(second.count(Kind.SAME)).isEqualTo(2);
        assertThat(passes.source().waiting()).isEmpty();

        site.html("/die", MadePages.recap("Die").replace("Vingt", "Quarante"));
        PassReport third = passes.pass();

        assertThat(third.count(Kind.CHANGED)).isEqualTo(1);
        assertThat(passes.stored().values()).anyMatch(recap -> recap.body().contains("Quarante personnes"));

        site.remove("/die");
        PassReport fourth = passes.pass();

        assertThat(fourth.count(Kind.MISSED)).isEqualTo(1);
        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);

        PassReport fifth = passes.pass();

        assertThat(fifth.count(Kind.GONE)).isEqualTo(1);
        assertThat(passes.titles()).containsExactly(MadePages.BREST);
    }

    @Test
    void aPageWhoseTextAsksForMoreThanItMayIsToldAndWhatWasReadOfItStays() throws Exception {
        site.twoRecapsAndAPage();
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest"), site.at("/die")));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));
        passes.pass();
        site.html("/die", MadePages.page("Les lavoirs", "<p>Les lavoirs de Die, encore et encore.</p>", ""));
        passes.reading(new Extraction() {
            @Override
            public String version() {
                return "1";
            }

            @Override
            public RecapFacts extract(Recap recap) {
                throw new StackOverflowError();
            }
        });

        PassReport report = passes.pass();

        assertThat(report.count(Kind.FAILED)).isEqualTo(1);
        assertThat(passes.told(site.at("/die")))
                .isEqualTo("FAILED le texte n’a pas pu être lu (trop de parties imbriquées)");
        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);
    }

    @Test
    void aPageSignsForItselfAndTheStateOfAnEarlierVersionIsReadOn() throws Exception {
        site.html("/brest", signed(MadePages.recap("Brest"), "Karim Benali"))
                .html("/die", signed(MadePages.recap("Die"), "karim@exemple.fr"));
        site.xml("/feed", rss(item("/brest", "10 Oct 2023"), item("/die", "11 Oct 2023")));
        var passes = new SitePasses(temp, site.at("/feed"));
        passes.pass();

        assertThat(recap(passes, MadePages.BREST).author()).isEqualTo("Karim Benali");
        assertThat(recap(passes, MadePages.DIE).author()).isEqualTo("Jeanne Le Goff");

        Path state = state();
        assertThat(Files.readString(state)).doesNotContain("Benali", "Goff");
        Files.writeString(
                state, Files.readString(state).replace("\"judged\"", "\"author\":\"Karim Benali\",\"judged\""));

        assertThat(passes.pass().count(Kind.SAME)).isEqualTo(2);
        assertThat(Files.readString(state)).doesNotContain("Benali");
    }

    private static String signed(String page, String author) {
        return page.replace("<head>", "<head><meta name=author content='" + author + "'>");
    }

    private Path state() throws IOException {
        try (Stream<Path> files = Files.walk(temp)) {
            return files.filter(file -> file.endsWith("state.json")).findFirst().orElseThrow();
        }
    }

    @Test
    void aPageThatIsListedNoMoreGoesAfterTwoPassesAndComesBack() throws Exception {
        site.twoRecapsAndAPage();
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest"), site.at("/die")));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));
        passes.pass();
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest")));
        passes.pass();
        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);
        passes.pass();
        assertThat(passes.titles()).containsExactly(MadePages.BREST);

        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest"), site.at("/die")));
        passes.pass();

        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);
    }

    @Test
    void aPageThatIsMissedOnceStays() throws Exception {
        site.twoRecapsAndAPage();
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest"), site.at("/die")));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));
        passes.pass();
        for (int i = 0; i < 3; i++) {
            site.remove("/die");
            passes.pass();
            site.html("/die", MadePages.recap("Die"));
            passes.pass();
        }

        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);
    }

    @Test
    void aServerThatFailsIsNotAPageThatIsGone() throws Exception {
        site.twoRecapsAndAPage();
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest"), site.at("/die")));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));
        passes.pass();
        site.status("/die", 503);
        passes.pass();
        passes.pass();
        PassReport report = passes.pass();

        assertThat(report.count(Kind.FAILED)).isEqualTo(1);
        assertThat(passes.told(site.at("/die"))).isEqualTo("FAILED le serveur répond 503");
        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);
    }

    @Test
    void aListThatIsSuddenlyEmptyRemovesNothing() throws Exception {
        site.twoRecapsAndAPage();
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest"), site.at("/die")));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));
        passes.pass();
        site.xml("/sitemap.xml", MadePages.sitemap());

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(passes::pass)
                    .isInstanceOf(SourceException.class)
                    .hasMessageContaining("rien n’est retiré");
        }
        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);
    }

    @Test
    void anIndexOfPackedSitemapsIsFollowedAndStampsSaveRequests() throws Exception {
        site.twoRecapsAndAPage();
        site.xml("/sitemap.xml", """
                <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <sitemap><loc>%s</loc></sitemap><sitemap><loc>%s</loc></sitemap></sitemapindex>
                """.formatted(site.at("/un.xml.gz"), site.at("/deux.xml")));
        site.bytes("/un.xml.gz", "application/gzip", packed(stamped("/brest", "2023-10-20")));
        site.xml("/deux.xml", stamped("/die", "2023-10-21"));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));
        passes.pass();
        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);
        site.asked();

        passes.pass();

        assertThat(site.asked()).containsExactly("/robots.txt", "/sitemap.xml", "/un.xml.gz", "/deux.xml");

        site.html("/die", MadePages.recap("Die").replace("Vingt", "Quarante"));
        site.xml("/deux.xml", stamped("/die", "2023-11-02"));

        assertThat(passes.pass().count(Kind.CHANGED)).isEqualTo(1);
    }

    @Test
    void aDateThatNeverChangesHidesAChangeForSomePassesOnly() throws Exception {
        site.twoRecapsAndAPage();
        site.xml("/sitemap.xml", stamped("/die", "2023-10-21"));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));
        passes.pass();
        site.html("/die", MadePages.recap("Die").replace("Vingt", "Quarante"));

        int changed = 0;
        for (int i = 0; i < SitePass.TRUSTED; i++) {
            changed += passes.pass().count(Kind.CHANGED);
        }

        assertThat(changed).isEqualTo(1);
        assertThat(site.asked()).filteredOn("/die"::equals).hasSize(2);
    }

    private String stamped(String path, String day) {
        return MadePages.sitemap(site.at(path)).replace("</loc>", "</loc><lastmod>" + day + "</lastmod>");
    }

    private static byte[] packed(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aFeedForgetsPagesThatAreNotGone() throws Exception {
        site.twoRecapsAndAPage();
        site.xml("/feed", rss(item("/brest", "10 Oct 2023"), item("/reseau", "11 Oct 2023")));
        var passes = new SitePasses(temp, site.at("/feed"));
        passes.pass();
        site.xml("/feed", rss(item("/die", "12 Oct 2023")));
        passes.pass();
        passes.pass();
        passes.pass();

        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);
        Recap brest = recap(passes, MadePages.BREST);
        assertThat(brest.published()).isEqualTo(LocalDate.of(2023, 10, 10));
        assertThat(brest.url()).isEqualTo(site.at("/brest"));
        assertThat(brest.author()).isEqualTo("Jeanne Le Goff");

        site.html("/brest", MadePages.recap("Brest").replace("Vingt", "Trente"));
        assertThat(passes.pass().count(Kind.CHANGED)).isEqualTo(1);

        site.remove("/brest");
        passes.pass();
        passes.pass();

        assertThat(passes.titles()).containsExactly(MadePages.DIE);
    }

    private String item(String path, String day) {
        return "<item><title>Titre</title><link>" + site.at(path) + "</link><pubDate>Tue, " + day
                + " 10:00:00 GMT</pubDate><dc:creator>Jeanne Le Goff</dc:creator></item>";
    }

    private static String rss(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
                + "<title>Lavoirs</title><link>http://exemple.fr</link><description>Le réseau</description>"
                + String.join("", items) + "</channel></rss>";
    }

    @Test
    void anAtomFeedIsFollowed() throws Exception {
        site.twoRecapsAndAPage();
        site.xml("/atom.xml", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Lavoirs</title><id>urn:lavoirs</id>
                <updated>2023-10-20T10:00:00Z</updated><entry><title>Un</title><id>urn:un</id>
                <updated>2023-10-20T10:00:00Z</updated><link href="/die"/></entry></feed>
                """);
        var passes = new SitePasses(temp, site.at("/atom.xml"));

        passes.pass();

        assertThat(passes.titles()).containsExactly(MadePages.DIE);
    }

    @Test
    void wordPressIsReadByItsApiAHundredAtOnce() throws Exception {
        site.json("/wp-json/", "{\"name\":\"Lavoirs\",\"routes\":{\"/wp/v2/posts\":{}}}", 0);
        posts(1, 2, post("/brest", "Brest", "2023-10-20T09:00:00"));
        posts(2, 2, post("/die", "Die", "2023-10-21T09:00:00"));
        site.json("/wp-json/wp/v2/pages?_embed=author&order=asc&orderby=id&page=1&per_page=100", "[]", 0);
        var passes = new SitePasses(temp, site.at("/wp-json/"));

        passes.pass();

        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);
        assertThat(site.asked()).hasSize(5).noneMatch(path -> path.equals("/brest"));
        assertThat(recap(passes, MadePages.DIE).published()).isEqualTo(LocalDate.of(2023, 10, 21));
        assertThat(recap(passes, MadePages.DIE).url()).isEqualTo(site.at("/die"));
        assertThat(recap(passes, MadePages.DIE).author()).isEqualTo("Zoé & Luc");

        assertThat(passes.pass().count(Kind.SAME)).isEqualTo(2);

        posts(2, 2, post("/die", "Die", "2023-11-02T09:00:00").replace("Vingt", "Quarante"));
        assertThat(passes.pass().count(Kind.CHANGED)).isEqualTo(1);

        posts(1, 1, post("/brest", "Brest", "2023-10-20T09:01:00"));
        passes.pass();
        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);
        passes.pass();
        assertThat(passes.titles()).containsExactly(MadePages.BREST);
    }

    private void posts(int page, int pages, String... posts) {
        site.json(
                "/wp-json/wp/v2/posts?_embed=author&order=asc&orderby=id&page=" + page + "&per_page=100",
                "[" + String.join(",", posts) + "]",
                pages);
    }

    private String post(String path, String town, String modified) {
        return """
                {"id":1,"link":"%s","date":"%s","modified_gmt":"%s","title":{"rendered":"Retour sur l&rsquo;atelier des lavoirs à %s"},
                "content":{"rendered":"%s","protected":false},"_embedded":{"author":[{"name":"Zoé &amp; Luc"}]}}
                """.formatted(site.at(path), modified, modified, town, MadePages.recapBody(town));
    }

    @Test
    void listsOfSpipAreFollowedFromPageToPage() throws Exception {
        site.html("/spip.php?article1", MadePages.recap("Brest")).html("/spip.php?article2", MadePages.recap("Die"));
        site.html("/spip.php?rubrique3", MadePages.page("Nos ateliers", """
                <ul class="liste articles"><li><a href="spip.php?article1">Brest</a></li></ul>
                <p class="pagination"><strong class="on">0</strong> | <a href="spip.php?rubrique3&amp;debut_articles=10#pagination_articles"
                class="lien_pagination">10</a></p><a href="spip.php?rubrique4">Autres</a><a href="http://ailleurs.exemple/">Amis</a>
                """, "<base href=\"" + site.at("/") + "\">"));
        site.html(
                "/spip.php?debut_articles=10&rubrique3",
                MadePages.page("Nos ateliers", """
                <ul class="liste articles"><li><a href="spip.php?article2">Die</a></li></ul>
                """, "<base href=\"" + site.at("/") + "\">"));
        isFollowed("/spip.php?rubrique3", "/spip.php?article2");
    }

    @Test
    void listsOfDrupalAreFollowedFromPageToPage() throws Exception {
        site.html("/node/1", MadePages.recap("Brest")).html("/node/2", MadePages.recap("Die"));
        site.html("/retours", MadePages.page("Retours", """
                <div class="views-row"><article class="node node--view-mode-teaser"><h2><a href="/node/1" rel="bookmark">Brest</a></h2></article></div>
                <nav class="pager" role="navigation"><ul class="pager__items"><li class="pager__item pager__item--next">
                <a href="?page=1" rel="next">Suivant</a></li></ul></nav>
                """, ""));
        site.html("/retours?page=1", MadePages.page("Retours", """
                <div class="views-row"><article class="node node--view-mode-teaser"><h2><a href="/node/2" rel="bookmark">Die</a></h2></article></div>
                <nav class="pager" role="navigation"><a href="?page=0" rel="prev">Précédent</a></nav>
                """, ""));
        isFollowed("/retours", "/node/2");
    }

    /** A first pass, a change, and a removal. */
    private void isFollowed(String list, String last) throws Exception {
        var passes = new SitePasses(temp, site.at(list));
        passes.pass();
        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);

        site.html(last, MadePages.recap("Die").replace("Vingt", "Quarante"));
        assertThat(passes.pass().count(Kind.CHANGED)).isEqualTo(1);

        site.remove(last);
        passes.pass();
        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);
        passes.pass();
        assertThat(passes.titles()).containsExactly(MadePages.BREST);
    }

    private static Recap recap(SitePasses passes, String title) {
        return passes.stored().values().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
