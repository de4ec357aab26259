package fr.retours.corpus.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebPageTest {
    private static final String TEXT =
            "À Nîmes, l’œuvre commune des collectivités a réuni, le temps d’une journée, cent"
                    + " personnes venues de toute la région, élus, techniciens et habitants.";

    private static WebPage read(String html) {
        return WebPage.read(html.getBytes(StandardCharsets.UTF_8), 100_000);
    }

    private static WebPage page(String head, String body) {
        return read("<html><head>" + head + "</head><body>" + body + "</body></html>");
    }

    @ParameterizedTest(name = "declared {0}, written {1}")
    @CsvSource({
        "utf-8, UTF-8",
        "iso-8859-1, UTF-8",
        "iso-8859-1, windows-1252",
        "windows-1252, windows-1252",
        "utf-8, windows-1252",
        "'', UTF-8",
        "'', windows-1252",
        "'', UTF-16",
        "iso-8859-15, iso-8859-15",
        "koi8-r, koi8-r",
        "nonsense, UTF-8"
    })
    void readsEveryEncoding(String declared, String written) {
        Charset charset = Charset.forName(written);
        String text = charset.newEncoder().canEncode('À')
                ? TEXT.replace('’', written.equals("iso-8859-15") ? '\'' : '’')
                : "Встреча городов";
        String meta = declared.isEmpty()
                ? ""
                : "<meta http-equiv=Content-Type content='text/html; charset=" + declared + "'>";

        WebPage page =
                WebPage.read(("<html><head>" + meta + "</head><body><p>" + text + "</p>").getBytes(charset), 1000);

        assertThat(page.body()).isEqualTo(text);
    }

    @Test
    void readsAByteOrderMark() {
        byte[] bytes = ("\uFEFF<title>Été</title><p>" + TEXT).getBytes(StandardCharsets.UTF_8);

        assertThat(WebPage.read(bytes, 1000).title()).isEqualTo("Été");
    }

    @Test
    void setsParagraphsHeadingsAndListItemsApart() {
        WebPage page = page("", """
                <article><h2>Les  débats</h2>
                <p>Un <b>premier</b>
                paragraphe.<br>Une ligne.<br/><br/>Un autre.</p>
                <p>Sont intervenus&nbsp;:</p>
                <ul><li>Jeanne Petit, maire&shy;</li><li><p>Paul Grand</p><ul><li>adjoint</li></ul></li></ul>
                <ol start="3"><li>trois</li><li>quatre</li></ol>
                <table><tr><th>Nom</th><th>Fonction</th></tr><tr><td><p>Ida Roux</p></td><td>préfète</td></tr></table>
                <p>- faux</p><p>• item</p>
                <div>Fin</div></article>""");

        assertThat(page.body()).isEqualTo("""
                Les débats

                Un premier paragraphe.
                Une ligne.

                Un autre.

                Sont intervenus\u00A0:

                - Jeanne Petit, maire
                - Paul Grand
                - adjoint

                3. trois
                4. quatre

                Nom, Fonction
                Ida Roux, préfète

                - faux
                - item

                Fin""");
    }

    @Test
    void takesCellsOfALayoutTableForColumns() {
        String body = "<table><tr><td><ul><li><a href=/>Accueil</a></li></ul></td><td><h1>Titre</h1><p>" + TEXT
                + "</p><p>" + TEXT + "</p></td></tr></table>";

        assertThat(page("", body).body()).isEqualTo(TEXT + "\n\n" + TEXT);
    }

    @Test
    void findsTheContentOfAPageOfNoKnownSystem() {
        String body =
                "<div class=a><a href=/1>Actualités du réseau</a> <a href=/2>Agenda des rencontres</a></div><div class=b>"
                        + "<div><h1>La journée</h1><p>" + TEXT + "</p></div><div><p>" + TEXT
                        + "</p><ul><li><a href=/3>Lire aussi : un autre"
                        + " récit</a></li><li><a href=/4>Et encore un</a></li><li><a href=/5>Un dernier</a></li></ul></div></div>"
                        + "<div class=c><p><a href=/6>Mentions légales et données personnelles de ce site</a></p></div>";

        assertThat(page("<title>La journée</title>", body).body()).isEqualTo(TEXT + "\n\n" + TEXT);
    }

    @Test
    void keepsAPageWhoseThemeCallsItFurniture() {
        WebPage page = page(
                "",
                "<div class=widget><h1>Journée</h1><div class='entry share'><p>" + TEXT + "</p></div></div>"
                        + "<div class=share><p>Partagez cette page autour de vous, sur tous les réseaux.</p></div>");

        assertThat(page.body()).isEqualTo(TEXT);
    }

    @Test
    void keepsAPageThatItsSystemWrapsInAForm() {
        String body = "<form><p>" + TEXT + "</p><p>" + TEXT
                + "</p><p>Fin de la journée.</p><input name=x></form><form><label>Mot</label></form>";

        assertThat(page("", body).body()).isEqualTo(TEXT + "\n\n" + TEXT + "\n\nFin de la journée.");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <title>La journée des villes &#124; Réseau</title>                                                | La journée des villes
            <title>La journée - Réseau</title><meta property=og:site_name content=Réseau>                     | La journée
            <title>Retour sur la journée - Lyon</title>                                                       | Retour sur la journée - Lyon
            <meta property=og:title content="La journée"><title>x</title>                                     | La journée
            <meta name=DC.title content="La journée"><title>x</title>                                         | La journée
            <meta name=citation_title content="La journée">                                                   | La journée
            <script type=application/ld+json>{"@type":"NewsArticle","headline":"La journée"}</script>         | La journée
            <script type=application/ld+json>{"@type":"NewsArticle",</script><title>La journée</title>        | La journée
            <title>Récits, La journée des villes</title><h1>Réseau</h1><h1>La journée des villes</h1>         | La journée des villes
            """)
    void findsTheTitle(String html, String title) {
        assertThat(read(html + "<p>" + TEXT).title()).isEqualTo(title);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <meta property=article:published_time content=2018-06-24T23:30:00-02:00>                          | 2018-06-24
            <meta name=citation_publication_date content=2018/06/24>                                          | 2018-06-24
            <meta name=dcterms.issued content=2018-06-24>                                                     | 2018-06-24
            <meta name=DC.date content=20180624>                                                              | 2018-06-24
            <script type=application/ld+json>{"@graph":[{"@type":["WebPage"],"datePublished":"2018-06-24"}]}</script> | 2018-06-24
            <time itemprop=datePublished datetime=2018-06-24>hier</time>                                      | 2018-06-24
            <time pubdate>24 juin 2018</time>                                                                 | 2018-06-24
            <p class=info-publi>Publié le dimanche 24 juin 2018</p>                                           | 2018-06-24
            <div class=submitted>Soumis par admin le dim, 24/06/2018 - 10:00</div>                            | 2018-06-24
            <span property="dc:date dc:created" content="2018-06-24T10:00:00+02:00">x</span>                  | 2018-06-24
            <p class=info-publi>Publié le 1er août 2018</p>                                                   | 2018-08-01
            <article><p>La journée du <time datetime=2018-06-24>24 juin</time></p></article>                  |
            <meta name=DC.date content=2018-13-45>                                                            |
            """)
    void findsTheDayOfPublication(String html, LocalDate day) {
        assertThat(read(html + "<p>" + TEXT).published()).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <link rel=canonical href=https://a.fr/1><meta property=og:url content=https://a.fr/2>             | https://a.fr/1
            <link rel=canonical href=/1><meta property=og:url content=https://a.fr/2>                         | https://a.fr/2
            <script type=application/ld+json>{"@type":"Article","mainEntityOfPage":"https://a.fr/3"}</script> | https://a.fr/3
            <!-- saved from url=(0015)https://a.fr/4 --><html><body>                                          | https://a.fr/4
            <p>x</p>                                                                                          |
            """)
    void findsTheAddress(String html, String url) {
        assertThat(read(html + "<p>" + TEXT).url()).isEqualTo(url);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <script type=application/ld+json>{"@type":"Article","author":{"name":"Jeanne"}}</script><meta name=author content=Site> | Jeanne
            <script type=application/ld+json>{"@type":"Article","author":["Jeanne",{"name":" Zoé "},"Luc"]}</script>                | Jeanne, Zoé et Luc
            <script type=application/ld+json>{"@type":"Article","author":{"@id":"#1"}}</script><meta name=author content=Jeanne>    | Jeanne
            <meta name=citation_author content=Jeanne><meta name=citation_author content=Zoé>                                       | Jeanne et Zoé
            <meta name=author content=Jeanne><meta name=author content=Réseau>                                                      | Jeanne
            <meta name=dcterms.creator content=Jeanne>                                                                              | Jeanne
            <meta property=article:author content=https://exemple.fr/jeanne>                                                        | ''
            <p>par Jeanne</p>                                                                                                       | ''
            """)
    void findsWhoSigns(String html, String author) {
        assertThat(read(html + "<p>" + TEXT).author()).isEqualTo(author);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            La région de Nîmes a réuni élus et habitants pour une journée sur la commande publique.           | true
            Le site de référence des professionnels, toute l'actualité juridique et financière.               | false
            À Nîmes, l’œuvre commune des collectivités a réuni, le temps d’une journée, cent personnes        | false
            À Nîmes, les élus et habitants de la région ont…                                                  | false
            """)
    void takesADescriptionForASummaryWhenItIsOne(String description, boolean taken) {
        WebPage page = page("<meta name=description content=\"" + description + "\">", "<p>" + TEXT + "</p>");

        assertThat(page.summary()).isEqualTo(taken ? description : "");
    }
}
