package fr.retours.indexer.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.corpus.fetch.CacheValidators;
import fr.retours.corpus.fetch.FetchOutcome;
import fr.retours.corpus.fetch.PageBody;
import fr.retours.corpus.source.SourceException;
import fr.retours.indexer.watch.PageNews.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sites do to who follows them. */
class HostileSiteTest {
    private static final String BREST = "Retour sur l’atelier des lavoirs à Brest";

    @TempDir
    private Path temp;

    private final MadeSite site = new MadeSite();

    @AfterEach
    void close() {
        site.close();
    }

    private SitePasses listing(String... paths) {
        site.html("/brest", MadePages.recap("Brest")).html("/die", MadePages.recap("Die"));
        Object[] addresses = Arrays.stream(paths).map(site::at).toArray();
        site.xml("/sitemap.xml", MadePages.sitemap(addresses));
        return new SitePasses(temp, site.at("/sitemap.xml"));
    }

    private void robots(String text) {
        site.bytes("/robots.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatRobotsTxtBarsIsNotAskedFor() throws Exception {
        robots("User-agent: retours\nDisallow: /die\n\nUser-agent: *\nDisallow: /\n");
        SitePasses passes = listing("/brest", "/die");

        passes.pass();

        assertThat(passes.titles()).containsExactly(BREST);
        assertThat(passes.told(site.at("/die"))).startsWith("LEFT robots.txt");
        assertThat(site.asked()).doesNotContain("/die");
    }

    @Test
    void aSiteThatBarsAllIsLeftAlone() {
        robots("User-agent: *\nDisallow: /\n");
        SitePasses passes = listing("/brest");

        assertThatThrownBy(passes::pass).isInstanceOf(SourceException.class).hasMessageContaining("robots.txt");
        assertThat(site.asked()).containsExactly("/robots.txt");
    }

    @Test
    void ofAHugeRobotsTxtTheBeginningCounts() throws Exception {
        robots("User-agent: *\nDisallow: /die\n" + "Disallow: /rien\n".repeat(500_000));
        SitePasses passes = listing("/brest", "/die");

        passes.pass();

        assertThat(passes.titles()).containsExactly(BREST);
    }

    @Test
    void aRobotsTxtOfBytesBarsNothing() throws Exception {
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);
        site.bytes("/robots.txt", "application/octet-stream", bytes);
        SitePasses passes = listing("/brest");

        passes.pass();

        assertThat(passes.titles()).containsExactly(BREST);
    }

    @Test
    void aRobotsTxtThatLeadsRoundOrElsewhereOrFailsStopsThePass() {
        SitePasses passes = listing("/brest");
        site.redirect("/robots.txt", "/robots.txt");
        assertThatThrownBy(passes::pass).isInstanceOf(SourceException.class).hasMessageContaining("en rond");

        site.redirect("/robots.txt", "http://ailleurs.exemple/robots.txt");
        assertThatThrownBy(passes::pass).hasMessageContaining("ailleurs.exemple");

        site.status("/robots.txt", 500);
        assertThatThrownBy(passes::pass).hasMessageContaining("le serveur répond 500");
        assertThat(site.asked()).containsOnly("/robots.txt");
    }

    @Test
    void aRobotsTxtThatIsRefusedBarsNothing() throws Exception {
        site.status("/robots.txt", 403);
        SitePasses passes = listing("/brest");

        passes.pass();

        assertThat(passes.titles()).containsExactly(BREST);
    }

    @Test
    void aServerThatHangsEndsThePassAndRemovesNothing() throws Exception {
        SitePasses passes = listing("/brest", "/die").timeout(Duration.ofSeconds(20));
        passes.pass();
        site.hang("/brest").hang("/die");
        passes.timeout(Duration.ofMillis(300));
        for (int i = 0; i < 3; i++) {
            passes.pass();
            assertThat(passes.told(site.at("/die"))).startsWith("FAILED pas de réponse entière en 0.3 s");
        }
        assertThat(passes.titles()).hasSize(2);

        site.hang("/sitemap.xml");
        assertThatThrownBy(passes::pass).isInstanceOf(SourceException.class).hasMessageContaining("pas de réponse");
        assertThat(passes.titles()).hasSize(2);
    }

    @Test
    void aSiteThatFailsThreeTimesInARowIsLeftAlone() {
        SitePasses passes = listing("/a", "/b", "/c", "/d", "/e");
        for (String path : new String[] {"/a", "/b", "/c", "/d", "/e"}) {
            site.status(path, 503);
        }

        assertThatThrownBy(passes::pass)
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("3 fois de suite")
                .hasMessageContaining("rien n’est retiré");
        assertThat(site.asked()).contains("/c").doesNotContain("/d");
    }

    @Test
    void redirectsInARingEndWithAClearError() throws Exception {
        SitePasses passes = listing("/brest", "/rond");
        site.redirect("/rond", "/plus-rond").redirect("/plus-rond", "/rond");

        PassReport report = passes.pass();

        assertThat(report.count(Kind.FAILED)).isEqualTo(1);
        assertThat(passes.told(site.at("/rond")))
                .contains("tournent en rond", site.at("/plus-rond") + " → " + site.at("/rond"));
        assertThat(passes.titles()).containsExactly(BREST);
    }

    @Test
    void anEndlessRowOfRedirectsEndsToo() throws Exception {
        SitePasses passes = listing("/0");
        IntStream.range(0, 20).forEach(i -> site.redirect("/" + i, "/" + (i + 1)));

        passes.pass();

        assertThat(passes.told(site.at("/0"))).contains("plus de 5 renvois");
        assertThat(site.asked()).doesNotContain("/7");
    }

    @Test
    void aRedirectToAnotherSiteIsNotFollowed() throws Exception {
        try (var other = new MadeSite()) {
            other.html("/secret", MadePages.recap("Die"));
            SitePasses passes = listing("/brest", "/ailleurs");
            site.redirect("/ailleurs", other.at("/secret").toString());

            passes.pass();

            assertThat(passes.told(site.at("/ailleurs"))).contains("mène à un autre site", "/secret");
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void anotherSiteInAListIsNotAsked() throws Exception {
        try (var other = new MadeSite()) {
            SitePasses passes = listing("/brest");
            site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest"), other.at("/die"), "file:///etc/passwd"));

            PassReport report = passes.pass();

            assertThat(report.notes()).anyMatch(note -> note.contains("autre site") && note.contains("/die"));
            assertThat(other.asked()).isEmpty();
        }
    }

    @Test
    void aPageLargerThanIsTakenIsGivenUp() throws Exception {
        SitePasses passes = listing("/brest", "/gros");
        site.html("/gros", "<p>" + "Lavoir. ".repeat(200_000));

        passes.pass();

        assertThat(passes.told(site.at("/gros"))).contains("plus de 1 Mo");
        assertThat(passes.titles()).containsExactly(BREST);
    }

    @Test
    void listsDoNotLeadToOtherFiles() {
        site.xml("/entite", MadePages.sitemap(site.at("/brest")));
        site.xml("/sitemap.xml", """
                <?xml version="1.0"?><!DOCTYPE urlset [<!ENTITY e SYSTEM "%s"><!ENTITY %% p SYSTEM "%s">%%p;]>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>&e;</loc></url></urlset>
                """.formatted(site.at("/entite"), site.at("/entite")));
        site.xml("/feed", """
                <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e SYSTEM "%s">]>
                <rss version="2.0"><channel><title>&e;</title><item><link>/brest</link></item></channel></rss>
                """.formatted(site.at("/entite")));

        for (String list : new String[] {"/sitemap.xml", "/feed"}) {
            try {
                new SitePasses(temp, site.at(list)).pass();
            } catch (Exception e) {
                assertThat(e).isInstanceOf(SourceException.class);
            }
        }
        assertThat(site.asked()).isNotEmpty().doesNotContain("/entite", "/brest");
    }

    @Test
    void ofTenThousandPagesTheThreeHundredRecapsAreTaken() throws Exception {
        var passes = new SitePasses(temp, URI.create("http://lavoirs.exemple/sitemap.xml"));
        Object[] addresses = IntStream.range(0, 10_000)
                .mapToObj(i -> "http://lavoirs.exemple" + (i < 300 ? "/a" : i < 500 ? "/p" : "/tag") + "/" + i)
                .toArray();
        String list = MadePages.sitemap(addresses);

        PassReport report = passes.pass((address, kept) -> {
            String path = address.getPath();
            String number = path.substring(path.lastIndexOf('/') + 1);
            return page(
                    address,
                    path.startsWith("/a/")
                            ? MadePages.recap("Brest n° " + number)
                            : path.startsWith("/p/") ? MadePages.plain("Fiche " + number) : list);
        });

        assertThat(report.count(Kind.NEW)).isEqualTo(300);
        assertThat(report.count(Kind.LEFT)).isEqualTo(9_700);
        assertThat(passes.stored()).hasSize(300);
    }

    @Test
    void aPageThatListsNothingIsTold() throws Exception {
        SitePasses passes = listing();

        assertThat(passes.pass().notes()).singleElement().asString().contains("ne liste aucune page du site");
    }

    @Test
    void moreAddressesThanAreWantedAreNotLookedAtAndRemoveNothing() throws Exception {
        SitePasses passes = listing("/brest", "/die");
        passes.pass();
        passes.mostPages(1);
        passes.pass();
        PassReport report = passes.pass();

        assertThat(report.notes()).anyMatch(note -> note.contains("Plus de 1 adresses"));
        assertThat(passes.titles()).hasSize(2);
    }

    private static FetchOutcome page(URI address, String content) {
        var body = new PageBody(content.getBytes(StandardCharsets.UTF_8), "", 0);
        return new FetchOutcome.Page(address, body, CacheValidators.NONE);
    }
}
