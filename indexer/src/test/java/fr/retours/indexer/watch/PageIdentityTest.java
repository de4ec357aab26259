package fr.retours.indexer.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.watch.PageNews.Kind;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which recap a page is, and what a pass leaves behind. */
class PageIdentityTest {
    @TempDir
    private Path temp;

    private final MadeSite site = new MadeSite();

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aPageIsKnownByTheAddressThatItGivesItself() throws Exception {
        String head = "<link rel=canonical href=\"" + site.at("/ateliers/brest") + "\">"
                + "<meta property=\"article:published_time\" content=\"2023-10-15T08:00:00+02:00\">"
                + "<meta name=author content=\"Jeanne Le Goff\">";
        site.html("/ateliers/brest", MadePages.recap("Brest", head)).html("/brest-bis", MadePages.recap("Brest", head));
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest-bis"), site.at("/ateliers/brest")));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));

        passes.pass();

        assertThat(passes.stored()).hasSize(1);
        Recap brest = recap(passes, MadePages.BREST);
        assertThat(brest.id().value()).isEqualTo("recap:retour-sur-l-atelier-des-lavoirs-a-brest");
        assertThat(brest.url()).isEqualTo(site.at("/ateliers/brest"));
        assertThat(brest.published()).isEqualTo(LocalDate.of(2023, 10, 15));
        assertThat(passes.told(site.at("/ateliers/brest"))).startsWith("LEFT la même page que");

        site.remove("/brest-bis");
        passes.pass();
        passes.pass();
        passes.pass();

        assertThat(passes.stored()).containsOnlyKeys(brest.id().value());
    }

    @Test
    void twoPagesOfOneTitleAreTwoRecapsAndKeepTheirIds() throws Exception {
        site.html("/un", MadePages.recap("Brest"))
                .html("/deux", MadePages.recap("Brest").replace("Vingt", "Dix"));
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/un"), site.at("/deux")));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));
        passes.pass();
        var ids = passes.stored().keySet().stream().toList();
        assertThat(ids).hasSize(2);

        site.html("/deux", MadePages.page("Retour sur l’atelier renommé", MadePages.recapBody("Brest"), ""));
        passes.pass();

        assertThat(passes.stored()).containsOnlyKeys(ids);
        assertThat(passes.titles()).contains("Retour sur l’atelier renommé");
    }

    @Test
    void tryingItOutWritesNothing() throws Exception {
        site.twoRecapsAndAPage();
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest"), site.at("/reseau"), site.at("/contact")));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));

        PassReport report = passes.tryOut();

        assertThat(report.count(Kind.NEW)).isEqualTo(1);
        assertThat(passes.told(site.at("/brest"))).contains("titre-de-récap");
        assertThat(passes.told(site.at("/reseau"))).contains("ne raconte pas d’événement");
        assertThat(passes.told(site.at("/contact"))).contains("page-de-service");
        assertThat(site.asked()).doesNotContain("/contact");
        assertThat(temp.resolve("data")).doesNotExist();
    }

    @Test
    void aPassThatWasKilledIsGoneOnWith() throws Exception {
        site.twoRecapsAndAPage();
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest"), site.at("/die")));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));
        WatchedSource source = passes.source();
        source.put("http://ailleurs.exemple/perdu", List.of(recapOf("Perdu"))); // its state was never written

        passes.pass();

        assertThat(passes.titles()).containsExactly(MadePages.BREST, MadePages.DIE);
    }

    private static Recap recapOf(String title) {
        return new Recap(RecapId.titled(title), title, null, null, "Du texte.", "");
    }

    private static Recap recap(SitePasses passes, String title) {
        return passes.stored().values().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
