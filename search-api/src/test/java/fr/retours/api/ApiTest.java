package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.retours.model.port.PageWindow;
import fr.retours.text.Facet;
import fr.retours.text.FacetRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each resource answers; the client holds every answer against the OpenAPI document. */
class ApiTest {
    private final ServerUnderTest server = new ServerUnderTest();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void documentsEveryRouteAndServesEveryDocumentedOne() {
        Set<String> served = server.server.routes().stream()
                .filter(route -> route.matches("(GET|POST) /api/.*") || route.startsWith("GET /health/"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(served).isEqualTo(OpenApiContract.SERVED.routes());
    }

    @Test
    void leadsNowhereInItsDocumentButToWhatIsThere() {
        JsonNode document = OpenApiContract.SERVED.document();

        assertThat(document.findValuesAsText("$ref"))
                .hasSizeGreaterThan(100)
                .allSatisfy(reference -> assertThat(document.at(reference.substring(1)))
                        .as(reference)
                        .isNotEmpty());
    }

    @Test
    void saysInItsDocumentWhatParametersMayBe() {
        JsonNode path = OpenApiContract.SERVED.document().at("/paths/~1api~1v1~1graph~1path/get");

        assertThat(path.get("operationId").asText()).isEqualTo("paths");
        assertThat(path.at("/parameters/0")).isEqualTo(OpenApiContract.tree("""
                                {"name": "a", "in": "query", "required": true, "description": "Départ", "schema": {"anyOf": [
                                  {"$ref": "#/components/schemas/PersonId"},
                                  {"$ref": "#/components/schemas/CollectiviteId"},
                                  {"$ref": "#/components/schemas/OrganisationId"}]}}"""));
        assertThat(path.at("/parameters/3")).isEqualTo(OpenApiContract.tree("""
                                {"name": "k", "in": "query", "description": "Chemins au plus, tous de même longueur",
                                 "schema": {"type": "integer", "minimum": 1, "maximum": 3, "default": 1}}"""));
    }

    @Test
    void saysInItsDocumentWhatAnswersLookLike() {
        JsonNode quote = OpenApiContract.SERVED.document().at("/components/schemas/Quote");

        assertThat(quote.get("required")).map(JsonNode::asText).contains("recap", "text");
        assertThat(quote.at("/properties/text/type")).map(JsonNode::asText).containsExactly("string", "null");
        assertThat(quote.at("/properties/end/minimum").asInt()).isEqualTo(1);
        assertThat(quote.at("/properties/recap/$ref").asText()).endsWith("/RecapId");
    }

    @Test
    void findsRecapsWithSnippetsAndFacets() {
        Answer answer = server.api("/search?q=%C3%A9conomie+sociale&theme=theme:scic");

        assertThat(answer.at("/total").asInt()).isEqualTo(1);
        assertThat(answer.at("/data/0/id").asText()).isEqualTo("2017/10/été & co");
        assertThat(answer.at("/data/0/event/start").asText()).isEqualTo("2017-10-19");
        String snippet = answer.at("/data/0/snippets/0/text").asText();
        int start = answer.at("/data/0/snippets/0/matches/0/start").asInt();
        int end = answer.at("/data/0/snippets/0/matches/0/end").asInt();
        assertThat(snippet.substring(start, end)).isEqualTo("économie sociale");
        assertThat(answer.at("/facets/theme/0/selected").asBoolean()).isTrue();
        assertThat(answer.at("/facets/part/0/label").asText()).isEqualTo("Intervention");
        assertThat(answer.at("/meta/dataset_version").asText()).isEqualTo("v1");
    }

    @Test
    void tellsHowAQueryWasRead() {
        Answer found = server.api("/search?q=eau");
        Answer nothing = server.api("/search?q=xyz");
        Answer all = server.api("/search");

        assertThat(found.at("/meta/did_you_mean").asText()).isEqualTo("leau & co");
        assertThat(found.at("/meta/synonyms/0/typed").asText()).isEqualTo("ESS");
        assertThat(found.at("/meta/warnings"))
                .map(JsonNode::asText)
                .containsExactly(
                        "« lo » compris comme « leau »",
                        "Aucun récap ne contient « xyz »",
                        "Peu de récaps contiennent tous les mots : au moins 2 des 4 mots sont exigés",
                        "Les guillemets d’une longue question ne sont pas exigés : « l’eau »",
                        "Lu comme de simples mots : ville:lyon",
                        "Seuls les 24 premiers mots qui comptent sont cherchés");
        assertThat(found.at("/meta").has("nothing_found")).isFalse();
        assertThat(nothing.at("/meta/nothing_found/words/0/spellings/0").asText())
                .isEqualTo("xyst");
        assertThat(nothing.at("/meta/nothing_found/filters/0/recaps").asInt()).isEqualTo(2);
        assertThat(all.at("/meta/warnings").size()).isZero();
        assertThat(all.at("/meta").has("did_you_mean")).isFalse();
    }

    @Test
    void aTextWithoutEventSaysSoAndCitesItsPeople() {
        Answer hit = server.api("/search?q=votent");
        Answer recap = server.api("/recaps/recap:qui-decide");
        Answer citing = server.api("/people/person:karim-benali/documents");

        assertThat(hit.at("/data/0/event").isNull()).isTrue();
        assertThat(hit.at("/data/0/narration/kind").asText()).isEqualTo("none");
        assertThat(recap.at("/data/event").isNull()).isTrue();
        assertThat(recap.at("/data/author").asText()).isEqualTo("Zoé Île & {Luc}");
        int start = recap.at("/data/narration/evidence/0/start").asInt();
        assertThat(recap.at("/data/text").asText().substring(start)).startsWith("Karim Benali répond");
        assertThat(citing.at("/total").asInt()).isEqualTo(1);
        assertThat(citing.at("/data/0/narration").asText()).isEqualTo("none");
        assertThat(citing.at("/data/0/evidence/0/text").asText()).contains("votent chaque année");
        assertThat(server.api("/collectivites/commune:63113/documents")
                        .at("/data/0/id")
                        .asText())
                .isEqualTo("recap:qui-decide");
        assertThat(server.api("/organisations/org:regie-de-l-eau-vive/documents")
                        .at("/total")
                        .asInt())
                .isZero();
        assertThat(server.api("/people/person:nobody/documents").status()).isEqualTo(404);
    }

    @Test
    void aRecapSaysThatItRecountsItsEvent() {
        Answer recap = server.api("/recaps/recap:l-eau-en-commun");

        assertThat(recap.at("/data/narration/kind").asText()).isEqualTo("recounts");
        assertThat(recap.at("/data").has("author")).as("nobody signs it").isFalse();
    }

    @Test
    void looksForPeopleBodiesAndThemesInTheSameCall() {
        Answer all = server.api("/search?q=e&types=recap,organisation,theme,person");
        Answer people = server.api("/search?q=e&types=person");

        assertThat(all.at("/total").asInt()).isPositive();
        assertThat(all.at("/others/organisation/0/id").asText()).isEqualTo("org:regie-de-l-eau-vive");
        assertThat(all.at("/others/person/0/hint").asText()).isEqualTo("directeur · Régie de l’Eau Vive");
        assertThat(all.at("/others").has("collectivite")).isFalse();
        assertThat(people.at("/total").asInt()).isZero();
        assertThat(people.at("/others/person").size()).isEqualTo(1);
        assertThat(server.api("/search?q=e").json().has("others")).isFalse();
        assertThat(server.api("/search?types=recap,ville").status()).isEqualTo(400);
    }

    @Test
    void saysOnRequestHowHighAHitRanksByWordsAndByMeaning() {
        String path = "/search?q=eau+partag%C3%A9e";

        JsonNode hit = server.api(path + "&explain=true").at("/data/0");

        assertThat(hit.at("/ranking/words/rank").asInt()).isEqualTo(2);
        assertThat(hit.at("/ranking/words/score").asDouble()).isEqualTo(4.25);
        assertThat(hit.at("/ranking/meaning/rank").asInt()).isEqualTo(1);
        assertThat(hit.at("/ranking/meaning/similarity").asDouble()).isEqualTo(0.75);
        assertThat(hit.at("/explanation"))
                .map(JsonNode::asText)
                .endsWith("rang par les mots : 2 (score 4,25)", "rang par le sens : 1 (similarité 0,75)");
        assertThat(server.api(path).at("/data/0").has("ranking")).isFalse();
        assertThat(server.api("/search?q=eau&explain=true").at("/data/0").has("ranking"))
                .isFalse();
    }

    @Test
    void saysOnRequestWhyAHitRanksWhereItDoes() {
        Answer explained = server.api("/search?q=eau&explain=true");

        assertThat(explained.at("/data/0/explanation"))
                .map(JsonNode::asText)
                .containsExactly(
                        "« eau » tel quel : titre, texte (4,25)",
                        "« économie sociale et solidaire » pour « ESS » : résumé (1,00)",
                        "« 2018 » : jour de l’événement (3,00)");
        assertThat(explained.at("/data/0/passages").asInt()).isEqualTo(1);
        assertThat(server.api("/search?q=eau&explain=false").at("/data/0").has("explanation"))
                .isFalse();
        assertThat(server.api("/search?q=eau").at("/data/0").has("explanation")).isFalse();
        assertThat(server.api("/search?q=long").at("/meta/partial").asBoolean()).isTrue();
        assertThat(server.api("/search?q=eau").at("/meta").has("partial")).isFalse();
    }

    @Test
    void showsWhatTheAnalysisMakesOfAText() {
        Answer answer = server.api("/analyze?text=l%E2%80%99%C3%89conomie");

        assertThat(answer.at("/data/exact/0/name").asText()).isEqualTo("words");
        assertThat(answer.at("/data/exact/0/terms/0/text").asText()).isEqualTo("l'Économie");
        assertThat(answer.at("/data/name").size()).isPositive();
        JsonNode steps = answer.at("/data/exact");
        assertThat(steps.get(steps.size() - 1).at("/terms/0/text").asText()).isEqualTo("economie");
        assertThat(server.api("/analyze").at("/data/stem/0/terms").size()).isZero();
    }

    @Test
    void linksTheStretchesOfAListKeepingTheOtherParameters() {
        Answer first = server.api("/search?theme=scic&limit=1");
        Answer second = server.api("/search?theme=scic&limit=1&offset=1");

        assertThat(first.at("/links/next").asText()).isEqualTo("/api/v1/search?theme=scic&limit=1&offset=1");
        assertThat(first.json().get("links").has("prev")).isFalse();
        assertThat(second.at("/links/prev").asText()).isEqualTo("/api/v1/search?theme=scic&limit=1");
        assertThat(second.json().get("links").has("next")).isFalse();
    }

    @Test
    void groupsSuggestionsByKindWithTheirPages() {
        Answer answer = server.api("/suggest?q=e");

        assertThat(answer.at("/data").size()).isEqualTo(6);
        assertThat(answer.at("/data/person/0/url").asText()).isEqualTo("/personnes/person:karim-benali");
        assertThat(answer.at("/data/recap/0/url").asText()).isEqualTo("/recaps/2017%2F10%2F%C3%A9t%C3%A9%20%26%20co");
    }

    @Test
    void suggestsOnlyWhatIsOfTheKindsAskedFor() {
        Answer answer = server.api("/suggest?q=e&types=word,person");

        assertThat(answer.at("/data").propertyStream().map(Map.Entry::getKey)).containsExactly("person", "word");
    }

    @Test
    void tellsThingsOfOneNameApart() {
        Answer answer = server.api("/suggest?q=e");

        assertThat(answer.at("/data/collectivite/0/hint").asText()).isEqualTo("63113 · Puy-de-Dôme");
        assertThat(answer.at("/data/person/0/hint").asText()).isEqualTo("directeur · Régie de l’Eau Vive");
        assertThat(answer.at("/data/recap/0/hint").asText()).isEqualTo("19 et 20 octobre 2017 · Clermont-Ferrand");
        assertThat(answer.at("/data/organisation/0/hint").asText()).isEqualTo("REV");
        assertThat(answer.at("/data/word/0/hint").asText()).isEqualTo("2 récaps");
        assertThat(answer.at("/data/word/0/url").asText()).isEqualTo("/?q=eau");
    }

    @Test
    void searchesInsideTheValuesOfAFacetUnderTheSameSearchAndFilters() {
        Answer answer = server.api("/facets/theme/values?q=sc&search=eau&theme=-scic&limit=5");

        assertThat(answer.at("/total").asInt()).isEqualTo(1);
        assertThat(answer.at("/data/0/value").asText()).isEqualTo("scic");
        assertThat(answer.at("/data/0/excluded").asBoolean()).isTrue();
        assertThat(server.search.values)
                .returns(Facet.THEME, FacetRequest::facet)
                .returns("sc", FacetRequest::typed)
                .returns("eau", FacetRequest::query)
                .returns(new PageWindow(5, 0), FacetRequest::window);
        assertThat(server.api("/facets/kind/values").at("/data/0/label").asText())
                .isEqualTo("Rencontre");
        assertThat(server.api("/facets/couleur/values").status()).isEqualTo(404);
    }

    @Test
    void servesARecapUnderAnyIdItsSourceGave() {
        Answer answer = server.api("/recaps/2017%2F10%2F%C3%A9t%C3%A9%20%26%20co");

        assertThat(answer.at("/data/title").asText()).isEqualTo("Semer ensemble");
        String text = answer.at("/data/text").asText();
        int start = answer.at("/data/mentions/0/start").asInt();
        int end = answer.at("/data/mentions/0/end").asInt();
        assertThat(text.substring(start, end)).isEqualTo("Karim Benali");
        assertThat(answer.at("/data/mentions/0/id").asText()).isEqualTo("person:karim-benali");
    }

    @Test
    void provesWhatItTellsOfAnEvent() {
        Answer one = server.api("/events/event:l-eau-en-commun");

        assertThat(one.at("/data/proofs/date/confidence").asDouble()).isEqualTo(0.8);
        assertThat(one.at("/data/proofs/date/evidence/0/text").asText()).startsWith("Claire Dubœuf, adjointe");
        assertThat(one.at("/data/proofs/attendance/confidence").asDouble()).isEqualTo(0.6);
        assertThat(one.at("/data/proofs/kind").isNull()).isTrue();
    }

    @Test
    void asksForEventsWithAConfidence() {
        Answer sure = server.api("/events?kind=rencontre&min_confidence=0.8");

        assertThat(sure.status()).isEqualTo(200);
        assertThat(server.graph.leastConfidence).isEqualTo(0.8);
        assertThat(server.api("/events?min_confidence=1.5").status()).isEqualTo(400);
        assertThat(server.api("/people?min_confidence=oui")
                        .at("/errors/min_confidence")
                        .isMissingNode())
                .isFalse();
    }

    @Test
    void listsEventsAndTellsOne() {
        Answer all = server.api("/events?kind=rencontre&from=2018-01-01");
        Answer one = server.api("/events/event:l-eau-en-commun");

        assertThat(all.at("/data/0/participants").asInt()).isEqualTo(2);
        assertThat(one.at("/data/place/collectivite").asText()).isEqualTo("commune:63113");
        assertThat(one.at("/data/attendance/qualifier").asText()).isEqualTo("more_than");
        assertThat(one.at("/data/bodies/0/links/0").asText()).isEqualTo("host");
        assertThat(one.at("/data/themes/0/id").asText()).isEqualTo("theme:coconstruction");
    }

    @Test
    void listsWhoTookPartAndOnRequestWhoWasCited() {
        Answer acting = server.api("/events/event:l-eau-en-commun/people");
        Answer all = server.api("/events/event:l-eau-en-commun/people?took_part=any");

        assertThat(acting.at("/total").asInt()).isEqualTo(2);
        assertThat(all.at("/total").asInt()).isEqualTo(3);
        assertThat(all.at("/data/1/took_part").asBoolean()).isFalse();
    }

    @Test
    void quotesTheSentenceThatProvesEachFact() {
        Answer answer = server.api("/people/person:claire-duboeuf/events");

        assertThat(answer.at("/data/0/parts/0").asText()).isEqualTo("opening");
        assertThat(answer.at("/data/0/evidence/0/text").asText())
                .startsWith("Claire Dubœuf, adjointe")
                .endsWith("90 personnes.");
        assertThat(answer.at("/data/0/roles/0/function").asText()).isEqualTo("adjointe au maire");
        assertThat(answer.at("/data/0/roles/0/body/id").asText()).isEqualTo("commune:63113");
        assertThat(answer.at("/data/0/roles/0/evidence/0/text").asText()).contains("Claire Dubœuf");
    }

    @Test
    void tellsAPersonsRolesAndWhomTheyMet() {
        Answer people = server.api("/people?q=kar&min_events=2");
        Answer karim = server.api("/people/person:karim-benali");
        Answer met = server.api("/people/person:karim-benali/co-participants");

        assertThat(people.at("/data/0/id").asText()).isEqualTo("person:karim-benali");
        assertThat(karim.at("/data/roles/0/on").asText()).isEqualTo("2018-07-04");
        assertThat(karim.at("/data/first").asText()).isEqualTo("2017-10-19");
        assertThat(met.at("/data/0/to/name").asText()).isEqualTo("Claire Dubœuf");
        assertThat(met.at("/data/0/events/items").size()).isEqualTo(1);
    }

    @Test
    void tellsBodiesAndThemesWithTheirEvents() {
        Answer commune = server.api("/collectivites/commune:63113");
        Answer its = server.api("/collectivites/commune:63113/events?took_part=any");
        Answer organisation = server.api("/organisations/org:regie-de-l-eau-vive");
        Answer represented = server.api("/organisations/org:regie-de-l-eau-vive/events");
        Answer theme = server.api("/themes/scic");
        Answer about = server.api("/themes/theme:scic/events");

        assertThat(commune.at("/data/part_of/0/id").asText()).isEqualTo("region:84");
        assertThat(its.at("/data/1/links/0").asText()).isEqualTo("mentioned");
        assertThat(organisation.at("/data/aliases/0").asText()).isEqualTo("REV");
        assertThat(represented.at("/data/0/evidence/0/text").asText()).contains("Régie de l’Eau Vive");
        assertThat(theme.at("/data/events").asInt()).isEqualTo(1);
        assertThat(about.at("/data/0/main").asBoolean()).isFalse();
    }

    @Test
    void leavesAQuoteOpenThatTheIndexDoesNotHold() {
        server.search.empty = true;

        Answer answer = server.api("/people/person:claire-duboeuf/events");

        assertThat(answer.at("/data/0/evidence/0/start").asInt()).isEqualTo(45);
        assertThat(answer.at("/data/0/evidence/0/text").isNull()).isTrue();
    }

    @Test
    void tellsWhatIsServed() {
        Answer answer = server.api("/status");

        assertThat(answer.at("/data/coherent").asBoolean()).isTrue();
        assertThat(answer.at("/data/index/recaps").asInt()).isEqualTo(2);
        assertThat(answer.at("/data/graph/people").asInt()).isEqualTo(3);
    }
}
