package fr.retours.indexer.watch;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.archive.StoredExtraction;
import fr.retours.indexer.watch.PageNews.Kind;
import fr.retours.model.fact.Recap;
import fr.retours.model.file.FileTree;
import fr.retours.model.id.RecapId;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which recap a page is, and what a pass leaves behind. */
class PageIdentityTest {
    private static final String ID = "recap:retour-sur-l-atelier-des-lavoirs-a-brest";

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
        assertThat(brest.id().value()).isEqualTo(ID);
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
    void aPageWithTheTitleOfARecapThatWasReadFromAFileIsAnotherRecap() throws Exception {
        site.html("/brest", MadePages.recap("Brest"));
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest")));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));
        keep(passes, ID, null);

        passes.pass();

        assertThat(passes.stored()).containsOnlyKeys(ID + "-2");
        keep(passes, ID + "-2", site.at("/brest"));
        FileTree.delete(temp.resolve("data/watched")); // as forgetting somebody does
        passes.pass();
        assertThat(passes.stored()).containsOnlyKeys(ID + "-2");
    }

    @Test
    void aPageWhoseAddressARecapHasThatWasReadFromAFileIsThatRecap() throws Exception {
        site.html("/brest", MadePages.recap("Brest"));
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest")));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));
        keep(passes, ID, site.at("/brest"));

        passes.pass();

        assertThat(passes.stored()).containsOnlyKeys(ID);
    }

    @Test
    void aPageWithTheTitleOfARecapThatAFolderHasIsAnotherRecapBeforeAnyRun() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("recaps"));
        Files.writeString(
                folder.resolve("brest.jsonl"), "{\"title\":\"" + MadePages.BREST + "\",\"body\":\"Du texte.\"}");
        site.html("/brest", MadePages.recap("Brest"));
        site.xml("/sitemap.xml", MadePages.sitemap(site.at("/brest")));
        var passes = new SitePasses(temp, site.at("/sitemap.xml"));
        new FolderPass(new WatchedSource(passes.source().data(), folder.toString()), false, any -> {}).go();

        passes.pass();

        assertThat(passes.stored()).containsOnlyKeys(ID + "-2");
    }

    /** Puts a recap where runs keep them. */
    private static void keep(SitePasses passes, String id, @Nullable URI address) {
        var data = passes.source().data();
        data.create();
        try (var archive = RecapArchive.open(data)) {
            var recap = new Recap(new RecapId(id), MadePages.BREST, address, null, "Du texte de fichier.", "");
            archive.extractions().put(List.of(StoredExtraction.of(SitePasses.facts(recap), "1")));
        }
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
