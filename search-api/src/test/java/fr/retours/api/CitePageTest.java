package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page that shows data can be cited as it is: by its title, at an address that names the version. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CitePageTest {
    private static final Map<String, String> BROWSER = Map.of("Accept", "text/html");
    private static final String WHOLE = "Retours : qui a pris part à quoi";
    private static final Pattern FIELD = Pattern.compile("(?m)^  (\\w+) = \\{(.*)},?$");

    private static final Pattern TITLE = Pattern.compile("<p>La page <a href=\"[^\"]*\">(.*?)</a>");
    private static final Pattern QUOTE = Pattern.compile("<blockquote>(.*?)</blockquote>");
    private static final Pattern BLOCK = Pattern.compile("<pre>(.*?)</pre>", Pattern.DOTALL);

    private final ServerUnderTest server = new ServerUnderTest();

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void mend() {
        server.search.version = Optional.of("v1");
        server.graph.version = "v1";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /?q=eau&theme=scic                                        | Récaps (« eau » ; Seulement : SCIC)
            /recaps/recap:l-eau-en-commun                             | Retour sur la rencontre « L’eau en commun »
            /evenements/event:l-eau-en-commun                         | Retour sur la rencontre « L’eau en commun »
            /personnes/person:karim-benali                            | Karim Benali
            /organisations/org:regie-de-l-eau-vive?from=2018-01-01    | Régie de l’Eau Vive (Depuis le 1er janvier 2018)
            /collectivites/commune:63113                              | Clermont-Ferrand
            /themes/scic                                              | SCIC
            /dossiers/person:karim-benali                             | Dossier : Karim Benali
            /dossiers/theme:scic                                      | Dossier : SCIC
            /personnes?theme=scic                                     | Personnes (Seulement : SCIC)
            /organisations                                            | Organisations
            /collectivites?level=region                               | Collectivités (Niveau : Région)
            /themes                                                   | Thèmes
            /evenements?from=2018-01-01&to=2018-12-31                 | Événements (Du 1er janvier 2018 au 31 décembre 2018)
            /reseau                                                   | Réseau
            /reseau?id=person:karim-benali&limit=20                   | Réseau : Karim Benali
            /liens?id=person:karim-benali&id=person:claire-duboeuf    | Événements en commun : Karim Benali et Claire Dubœuf
            /carte?level=region&roll_up=true&theme=-scic              | Carte des coopérations (Niveau : Région ; Seulement : sans SCIC)
            /chronologie                                              | Chronologie
            /chronologie?id=person:karim-benali&by=theme              | Parcours : Karim Benali
            /questions                                                | Questions
            /questions/chemin?a=person:karim-benali&b=person:claire-duboeuf | Par qui deux noms sont-ils reliés ? Karim Benali et Claire Dubœuf
            /questions/ensemble?id=person:karim-benali&id_name=RTES   | À quels événements étaient-ils ensemble ? Karim Benali
            /questions/paroles?id_name=RTES                           | Qui a parlé au nom de ce territoire ? RTES
            /questions/au-centre?person=person:karim-benali           | Qui est au centre des rencontres ? (Seulement : Karim Benali)
            /questions/themes-territoires                             | Quels territoires, sur quels thèmes ?
            /questions/croisements?between=organisations              | Qui se retrouve avec qui ?
            /questions/annees-themes?id=person:karim-benali           | De quoi parlent ses événements, année par année ? Karim Benali
            """)
    void everyViewIsCitedAsItIs(String path, String title) {
        assertThat(page(path)).contains("<a href=\"" + citing(path) + "\"");

        String cited = page(citing(path));
        Map<String, String> bibtex = bibtex(cited);
        Map<String, String> ris = ris(cited);

        assertThat(texts(cited, TITLE).getFirst()).isEqualTo(title);
        assertThat(texts(cited, QUOTE).getFirst())
                .startsWith("« " + title + " ». Retours, qui a pris part à quoi")
                .contains("version des données v1");
        assertThat(bibtex).containsEntry("title", protectedCase(title.replace("&", "\\&") + " – " + WHOLE));
        assertThat(ris).containsEntry("TY", "DATA").containsEntry("TI", title + " – " + WHOLE);
        assertThat(bibtex.get("url")).isEqualTo(ris.get("UR")).endsWith("v=v1");
        assertThat(followed(Objects.requireNonNull(ris.get("UR"))).status()).isEqualTo(200);
    }

    @Test
    void whoSignsARecapIsNamed() {
        String cited = page(citing("/recaps/recap:qui-decide"));

        assertThat(texts(cited, QUOTE).getFirst()).startsWith("Zoé Île & {Luc}, « Qui vote le tarif ? ». Retours, ");
        assertThat(texts(cited, BLOCK).get(0))
                .contains("\n  author = {{Zoé Île \\& \\{Luc\\}}},\n  title = {{Qui vote");
        assertThat(ris(cited)).containsEntry("AU", "Zoé Île & {Luc}").containsEntry("TY", "DATA");
        assertThat(ris(page(citing("/recaps/recap:l-eau-en-commun")))).doesNotContainKey("AU");
        assertThat(bibtex(page(citing("/recaps/recap:l-eau-en-commun")))).doesNotContainKey("author");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/donnees", "/vie-privee", "/nulle-part", "/personnes/%zz/x"})
    void whatShowsNoDataIsCitedAsTheDataAsAWhole(String path) {
        String cited = page(citing(path));

        assertThat(ris(cited)).containsEntry("TI", WHOLE);
        assertThat(ris(cited).get("UR")).endsWith("/api/v1/exports/datapackage.json?v=v1");
        assertThat(bibtex(cited)).containsEntry("title", protectedCase(WHOLE));
    }

    @Test
    void anAddressWithPercentSignsHidesNoEntryFromZotero() {
        String entry = texts(page(citing("/?q=%C3%A9t%C3%A9")), BLOCK).getFirst();

        assertThat(entry.lines().findFirst().orElseThrow())
                .as("Zotero looks for an entry in what stands on a line before « % »")
                .matches("@misc\\{retours-v1-[0-9a-f]+,");
        assertThat(entry).contains("%C3%A9");
    }

    @Test
    void twoViewsAreTwoEntries() {
        String one = texts(page(citing("/reseau")), BLOCK).getFirst();
        String other = texts(page(citing("/carte")), BLOCK).getFirst();

        assertThat(one.substring(0, one.indexOf(','))).startsWith("@misc{retours-v1-");
        assertThat(one.substring(0, one.indexOf(','))).isNotEqualTo(other.substring(0, other.indexOf(',')));
    }

    @Test
    void thePermanentAddressIsOfOneVersionAlone() {
        String permanent = Objects.requireNonNull(
                ris(page(citing("/chronologie?from=2018-01-01&v=v0"))).get("UR"));
        assertThat(permanent).endsWith("/chronologie?from=2018-01-01&v=v1");
        server.graph.version = "v2";
        server.search.version = Optional.of("v2");

        Answer gone = followed(permanent);

        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.body()).contains("Version des données retirée");
        assertThat(gone.header("Link")).contains("</chronologie?from=2018-01-01>; rel=\"latest-version\"");
        assertThat(server.get("/chronologie?from=2018-01-01&v=v2", BROWSER).status())
                .isEqualTo(200);
    }

    @Test
    void whatWasTypedIsATextEverywhere() {
        String typed = "<b>10 % & ${x}_\\";
        String cited = page(citing("/?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)));

        assertThat(cited).doesNotContain("<b>");
        assertThat(texts(cited, TITLE).getFirst()).isEqualTo("Récaps (« " + typed + " »)");
        assertThat(bibtex(cited).get("title")).startsWith("{Récaps (« <b>10 \\% \\& \\$\\{x\\}\\_\\textbackslash{} »)");
        assertThat(bibtex(cited).get("url")).doesNotContain("{", "}", "<", " ");
        assertThat(texts(page(citing("/carte?x=%7D%3Cb%3E")), BLOCK))
                .noneMatch(one -> one.contains("<b>") || one.contains("x=}"));
    }

    @ParameterizedTest
    @CsvSource({
        "//ailleurs.test, 400",
        "https://ailleurs.test, 400",
        "javascript:alert(1), 400",
        "/\\ailleurs.test, 400",
        "/reseau?id=nobody, 400",
        "/carte?theme=nope, 400",
        "/reseau?id=person:jean-martin, 404",
        "/personnes/person:jean-martin, 404",
        "/dossiers/theme:nope, 404",
        "/dossiers/nobody, 404"
    })
    void onlyPagesThatThereAreAreCited(String path, int status) {
        Answer answer = server.get(citing(path), BROWSER);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("href=\"" + path + "\"");
    }

    private static String citing(String path) {
        return "/citer?page=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private String page(String path) {
        Answer answer = server.get(path, BROWSER);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    private Answer followed(String address) {
        URI uri = URI.create(address);
        return server.get(uri.getRawPath() + '?' + uri.getRawQuery(), BROWSER);
    }

    private static List<String> texts(String page, Pattern element) {
        return element.matcher(page)
                .results()
                .map(found -> StringEscapeUtils.unescapeHtml4(found.group(1)).replaceAll("[\u00a0\u202f]", " "))
                .toList();
    }

    private static Map<String, String> bibtex(String page) {
        Map<String, String> fields = new HashMap<>();
        var field = FIELD.matcher(texts(page, BLOCK).get(0));
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        assertThat(fields).containsKeys("title", "year", "version", "url", "urldate");
        return fields;
    }

    /** BibTeX makes small letters of the capitals of a title, also of those of names, unless braces stand around it. */
    private static String protectedCase(String title) {
        return '{' + title + '}';
    }

    private static Map<String, String> ris(String page) {
        Map<String, String> fields = new HashMap<>();
        texts(page, BLOCK).get(1).lines().forEach(line -> {
            assertThat(line).matches("[A-Z][A-Z0-9]  - .*");
            fields.put(line.substring(0, 2), line.substring(6));
        });
        assertThat(fields).containsKeys("TY", "TI", "PY", "ET", "UR", "Y2", "LA", "ER");
        return fields;
    }
}
