package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see. */
class PageTest {
    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=eau",
                "/recaps/recap:l-eau-en-commun",
                "/recaps/2017%2F10%2F%C3%A9t%C3%A9%20%26%20co",
                "/evenements/event:l-eau-en-commun",
                "/personnes/person:karim-benali",
                "/personnes/person:jeanne-ile",
                "/collectivites/commune:63113",
                "/organisations/org:regie-de-l-eau-vive",
                "/themes/scic",
                "/themes/theme:scic",
                "/attributions",
                "/donnees",
                "/citer",
                "/signaler",
                "/accessibilite",
                "/vie-privee",
                "/integrer"
            })
    void isFrenchWithLandmarksAndLoadsNothingFromElsewhere(String path) {
        Answer answer = server.get(path, BROWSER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body())
                .contains("<html lang=\"fr\">", "<main id=\"contenu\"", "href=\"#contenu\"", "<footer")
                .doesNotContainPattern("<script(?! type=\"application/ld.json\"| type=\"module\" src=\"/)")
                .doesNotContain("style=\"", "onclick", "null")
                .doesNotContainPattern(
                        "(src|<link(?! rel=.canonical| rel=.alternate. type=.application/json.oembed)[^>]*href)=\"(https?:)?//");
        assertThat(answer.body().split("<h1", -1)).hasSize(2);
    }

    @Test
    void marksWhatWasFoundAndEscapesWhatTheTextSays() {
        String page = page("/?q=eau");

        assertThat(page)
                .contains("L’<mark>eau</mark> en commun", "2 récaps trouvés", "value=\"eau\"")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; co.");
    }

    @Test
    void tellsHowAQueryWasReadAndShowsWaysOnWhenNothingWasFound() {
        String found = page("/?q=eau&theme=scic");
        String nothing = page("/?q=le+xyz&theme=scic&from=2018-01-01");

        assertThat(found)
                .contains("Vouliez-vous dire <a href=\"/?q=leau+%26+co&amp;theme=scic\">leau &amp; co</a>")
                .contains("Aussi cherché pour « ESS » : économie sociale et solidaire")
                .contains("« lo » compris comme « leau »")
                .doesNotContain("class=\"empty\"");
        assertThat(nothing)
                .contains("Proche de « xyz »", "<a href=\"/?q=le+xyst&amp;theme=scic&amp;from=2018-01-01\">xyst</a>")
                .contains("<a href=\"/?q=le+xyz&amp;from=2018-01-01\">Sans le filtre « Thème » : 2 récaps</a>")
                .contains("<a href=\"/?q=le+xyz&amp;theme=scic\">Sans le filtre « Période » : 1 récap</a>")
                .contains("<a href=\"/personnes/person:karim-benali\">Karim Benali</a>")
                .contains("<a class=\"tag\" href=\"/?theme=scic\">SCIC</a>");
    }

    @Test
    void aTextWithoutEventShowsWhyAndWhomItCites() {
        String found = page("/?q=votent");
        String recap = page("/recaps/recap:qui-decide");
        String person = page("/personnes/person:karim-benali");

        assertThat(found)
                .contains("Document sans événement</span><span>publié le 2 janvier 2020</span>")
                .contains("Qui vote le tarif");
        assertThat(recap)
                .contains("Ce texte ne raconte pas d’événement", "votent chaque année.</p></blockquote>")
                .contains("Personnes nommées", "Publié le 2 janvier 2020 par Zoé Île &amp; {Luc}.")
                .doesNotContain("ne sont pas encore enregistrés", "\"about\"");
        assertThat(person)
                .contains("<h2 id=\"documents\">Cité·e dans des documents</h2>")
                .contains("Un texte qui ne raconte pas d’événement.", "href=\"/recaps/recap:qui-decide\"");
        assertThat(page("/organisations/org:regie-de-l-eau-vive")).doesNotContain("id=\"documents\"");
    }

    @Test
    void escapesWhatWasTyped() {
        String page = page("/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page).doesNotContain("<script>").contains("aucun récap trouvé", "class=\"empty\"");
    }

    @Test
    void offersFacetsAsLinksAndTheWayBack() {
        String narrow = page("/?q=eau&offset=0");
        String narrowed =
                page("/?q=eau&theme=scic&theme=-europe&person=person:karim-benali&from=2018-01-01&to=2018-12-31");

        assertThat(narrow).contains("href=\"/?q=eau&amp;theme=scic\"", "href=\"/?q=eau&amp;part=speaker\"");
        assertThat(narrow).contains("href=\"/?q=eau&amp;from=2018-01-01&amp;to=2018-12-31\"");
        assertThat(narrowed)
                .contains(
                        "Thème : SCIC", "Thème : sauf Europe", "Personne : Karim Benali", "Depuis le 1er janvier 2018")
                .contains("href=\"/?q=eau&amp;theme=-europe&amp;person=person:karim-benali&amp;from=2018-01-01"
                        + "&amp;to=2018-12-31\"")
                .contains("<input type=\"hidden\" name=\"theme\" value=\"-europe\">");
    }

    @Test
    void excludesAValueAndSearchesInsideAFacet() {
        String page = page("/?q=eau&facet=person&values=kar");

        assertThat(page)
                .contains("href=\"/?q=eau&amp;theme=-scic\" aria-label=\"Exclure SCIC\"")
                .contains("<input type=\"hidden\" name=\"facet\" value=\"person\">")
                .contains("name=\"values\" type=\"search\" value=\"kar\"", "Karim Benali");
        assertThat(server.search.values)
                .satisfies(asked -> assertThat(asked.typed()).isEqualTo("kar"))
                .satisfies(asked -> assertThat(asked.query()).isEqualTo("eau"));
        assertThat(page("/?q=eau&facet=ville&values=kar")).doesNotContain("value=\"kar\"");
    }

    @Test
    void showsWhoAndWhatBearsTheNameSearched() {
        assertThat(page("/?q=karim"))
                .contains(
                        "<h3>Personnes</h3>",
                        "<a href=\"/personnes/person:karim-benali\"><mark>Ka</mark>rim Benali</a>");
    }

    @Test
    void leadsFromPassageToPassageOfARecapFound() {
        String results = page("/?q=eau");
        String recap = page("/recaps/recap:l-eau-en-commun?q=directeur");

        assertThat(results).contains("href=\"/recaps/recap:l-eau-en-commun?q=eau#passage-1\"");
        assertThat(recap)
                .contains(
                        "<a href=\"#passage-1\">1 passage trouvé</a>",
                        "id=\"passage-1\"",
                        "1/1",
                        "<mark>directeur</mark>");
        assertThat(page("/recaps/recap:l-eau-en-commun?q=xyz")).doesNotContain("passage-1");
    }

    @Test
    void pagesThroughResults() {
        String first = page("/?q=eau&limit=1");
        String second = page("/?q=eau&limit=1&offset=1");

        assertThat(first).contains("Page 1 sur 2", "rel=\"next\" href=\"/?q=eau&amp;limit=1&amp;offset=1\"");
        assertThat(second).contains("Page 2 sur 2", "rel=\"prev\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void showsARecapWithItsNamesLinkedAndItsFactsBeside() {
        String page = page("/recaps/recap:l-eau-en-commun");

        assertThat(page)
                .contains("<a class=\"entity person\" href=\"/personnes/person:claire-duboeuf\">Claire Dubœuf</a>")
                .contains("<a class=\"entity organisation\" href=\"/organisations/org:regie-de-l-eau-vive\">")
                .contains("id=\"p45\" class=\"sentence\"", "href=\"#p45\"")
                .contains("plus de 90 participants", "Publié le 9 juillet 2018", "Résumé")
                .contains("href=\"https://exemple.fr/retours/eau?a=1&amp;b=2\"");
    }

    @Test
    void showsAPersonWithEachEventAndTheSentenceThatProvesIt() {
        String page = page("/personnes/person:karim-benali");

        assertThat(page)
                .contains("A pris part à 2 événements, du 19 octobre 2017 au 4 juillet 2018.")
                .contains("directeur, <a href=\"/organisations/org:regie-de-l-eau-vive\">Régie de l’Eau Vive</a>")
                .contains("<p>Karim Benali a raconté dix ans d’eau partagée à Clermont-Ferrand")
                .contains("href=\"/recaps/recap:l-eau-en-commun#p150\"")
                .contains("19 et 20 octobre 2017", "Grand témoin")
                .contains("<a href=\"/personnes/person:claire-duboeuf\">Claire Dubœuf</a>");
    }

    @Test
    void showsAnEventWithItsPlaceItsPeopleAndItsBodies() {
        String page = page("/evenements/event:l-eau-en-commun");

        assertThat(page)
                .contains("4 juillet 2018", "Maison de l’Oradou", "<a href=\"/collectivites/commune:63113\">")
                .contains("plus de 90 participants, 2 personnes identifiées")
                .contains("Ouverture", "adjointe au maire", "Accueil", "Représentation")
                .contains("Co-construction des politiques publiques", "Lire le récap");
    }

    @Test
    void saysInWordsHowSureItIsOfEachFact() {
        String page = page("/evenements/event:l-eau-en-commun");
        String surer = page("/evenements/event:l-eau-en-commun?min_confidence=0.8");

        assertThat(page)
                .contains("Date :</span> 4 juillet 2018", "Fréquentation :</span> plus de 90 participants")
                .contains("probable (0,80)", "à vérifier (0,60)", "probable (0,90)");
        assertThat(surer).contains("probable (0,80)", "1 résultat moins sûr n’est pas montré");
        assertThat(surer).doesNotContain("à vérifier (");
    }

    @Test
    void saysThatTheGraphIsDownAndGoesOnSearching() {
        server.graph.down = true;

        Answer person = server.get("/personnes/person:karim-benali", BROWSER);
        Answer recap = server.get("/recaps/recap:l-eau-en-commun", BROWSER);

        assertThat(person.status()).isEqualTo(503);
        assertThat(person.header("Retry-After")).isPresent();
        assertThat(person.body()).contains("ne répond pas. La recherche reste possible");
        assertThat(recap.status()).isEqualTo(200);
        assertThat(recap.header("Cache-Control")).contains("no-store");
        assertThat(recap.body()).contains("ne répond pas pour l’instant", "Personnes nommées", "Claire Dubœuf");
        assertThat(page("/?q=eau")).contains("2 récaps trouvés");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
        /nulle-part, 404, Introuvable
        /personnes/person:nobody, 404, Introuvable
        /recaps/none, 404, Introuvable
        /?limit=abc, 400, Paramètre invalide
        /?from=2018-13-40, 400, Paramètre invalide
        /?theme=nope, 400, Paramètre invalide
        """)
    void explainsFailuresToPeopleInFrench(String path, int status, String title) {
        Answer answer = server.get(path, BROWSER);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>" + title + "</h1>", "Erreur " + status, "role=\"search\"");
    }

    @Test
    void explainsFailuresToProgramsAsProblemsOnAnyPath() {
        Answer answer = server.get("/nulle-part", Map.of("Accept", "*/*"));

        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.at("/detail").asText()).isEqualTo("Rien ne se trouve à l’adresse /nulle-part.");
    }

    @Test
    void passesOverParametersThatOtherSitesAdd() {
        assertThat(server.get("/?q=eau&utm_source=lettre&fbclid=1", BROWSER).status())
                .isEqualTo(200);
        assertThat(Objects.requireNonNull(server.search.request).query()).isEqualTo("eau");
    }

    @Test
    void doesNotLetPagesBeKeptWhileTheStoresAreApart() {
        server.search.version = Optional.empty();

        Answer answer = server.get("/personnes/person:karim-benali", BROWSER);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    private String page(String path) {
        return server.get(path, BROWSER).body();
    }
}
