package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corrections that an editor writes by forms. */
class DeskFormsTest extends OnFakedDesk {
    private HttpResponse<String> correct(String cookie, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("jeton", token(cookie));
        form.put("motif", "essai");
        return send("/corriger", cookie, form);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hide   | id_name=KARIM BENALI                                        | {id=[person:karim-benali]}
            rename | id_name=benali;name=K. Benali                               | {id=[person:karim-benali], name=[K. Benali]}
            merge  | ids-1_name=person:k;ids-2_name=Karim Benali                 | {ids=[person:k, person:karim-benali]}
            merge  | ids-1_name=event:a;ids-2_name=event:b;ids-4_name=event:c    | {ids=[event:a, event:b, event:c]}
            merge  | ids-1_name=semer ensemble;ids-2_name=event:b                | {ids=[event:semer-ensemble, event:b]}
            split  | id_name=person:k;recaps-1_name=semer ensemble;as_name=      | {id=[person:k], recaps=[2017/10/été & co]}
            recode | from_name=collectivite:riom;to_name=Riom                    | {from=[collectivite:riom], to=[commune:63300]}
            recode | from_name=Clermont-Ferrand;to_name=84                       | {from=[commune:63113], to=[region:84]}
            hide   | id=person:karim-benali;id_name=Karim Benali                 | {id=[person:karim-benali]}
            hide   | id=person:karim-benali;id_name=Régie de l’Eau Vive          | {id=[org:regie-de-l-eau-vive]}
            """)
    void aDecisionTakesNamesAsWellAsIds(String form, String fields, String decided) {
        String cookie = comeIn();
        Map<String, String> sent = new HashMap<>(Map.of("forme", form));
        for (String one : fields.split(";", -1)) {
            sent.put(one.replaceFirst("=.*", ""), one.replaceFirst("[^=]*=", ""));
        }

        assertThat(correct(cookie, sent).statusCode()).isEqualTo(303);

        assertThat(administration.curation.text).isEqualTo(form + " " + decided + ": essai, editor\n");
    }

    @Test
    void aNameOfSeveralLeadsToEachOfThemAndKeepsWhatWasTyped() {
        String cookie = comeIn();

        var part = correct(cookie, Map.of("forme", "rename", "id_name", "al", "name", "Ensemble"));
        var nobody = correct(cookie, Map.of("forme", "rename", "id_name", "Zoé", "name", "Ensemble"));
        var two = correct(cookie, Map.of("forme", "hide", "id_name", "r"));

        assertThat(List.of(part.statusCode(), nobody.statusCode(), two.statusCode()))
                .containsOnly(422);
        assertThat(part.body()).contains("peut désigner", "Karim Benali</a>");
        assertThat(nobody.body()).contains("ne s’appelle « Zoé »", "value=\"Ensemble\"", "value=\"essai\"");
        assertThat(two.body()).contains("peut désigner", "Clermont-Ferrand</a>", "Karim Benali</a>");
        Matcher choice = Pattern.compile("href=\"/atelier(/corriger[^\"]*commune:63113)\"")
                .matcher(two.body());
        assertThat(choice.find()).isTrue();
        assertThat(send(choice.group(1).replace("&amp;", "&"), cookie, Map.of()).body())
                .contains("value=\"Clermont-Ferrand\"", "value=\"commune:63113\"", "value=\"essai\"");
        assertThat(administration.curation.text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rename, name",
        "merge, ids-2_name",
        "split, recaps-1_name",
        "recode, to_name",
        "hide, motif",
    })
    void aFormOpensWithWhatIsKnownAndGoesToWhatIsNot(String form, String focused) {
        String cookie = comeIn();
        String page = send("/corriger?forme=" + form + "&id=person:karim-benali", cookie, Map.of())
                .body();

        Matcher focus =
                Pattern.compile("<input [^>]*name=\"([^\"]+)\"[^>]* autofocus").matcher(page);
        assertThat(focus.results().map(one -> one.group(1))).containsExactly(focused);
        assertThat(page).containsPattern("name=\"forme\" value=\"" + form + "\"");
        assertThat(page).contains("value=\"Karim Benali\"", ">Fiche 1</label>", ">Fiche 2</label>", ">Récap 1</label>");
    }

    @Test
    void oneFieldMoreDecidesNothing() {
        String cookie = comeIn();

        var page = correct(cookie, Map.of("forme", "merge", "ids-1_name", "person:k", "encore", "ids"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("value=\"person:k\"").containsPattern("name=\"ids-3_name\"[^>]* autofocus");
        assertThat(administration.curation.text).isEmpty();
    }

    @Test
    void whatCannotBeFollowedIsToldBesideWhatWasTyped() {
        String cookie = comeIn();
        administration.curation.text = "\t";

        var refused = correct(cookie, Map.of("forme", "hide", "id_name", "person:k"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("curation.yaml, ligne 1 : une tabulation", "value=\"person:k\"");
    }

    @Test
    void namesAreOfferedToWhoeverCameIn() {
        String cookie = comeIn();

        assertThat(send("/noms?q=rio&types=codes", cookie, Map.of()).body())
                .contains("\"id\":\"commune:63300\"", "Commune 63300");
        assertThat(send("/noms?q=karim&types=actors", cookie, Map.of()).body()).contains("person:karim-benali");
        assertThat(send("/noms?q=semer&types=same", cookie, Map.of()).body())
                .contains("\"id\":\"event:semer-ensemble\"", "\"label\":\"Semer ensemble\"");
        assertThat(send("/noms?q=karim&types=x", cookie, Map.of()).statusCode()).isEqualTo(400);
        assertThat(send("/noms?q=karim&types=actors", "", Map.of()).statusCode())
                .isEqualTo(401);
        server.search.down = true;
        assertThat(correct(cookie, Map.of("forme", "hide", "id_name", "Karim")).body())
                .contains("L’index de recherche ne répond pas");
        assertThat(correct(cookie, Map.of("forme", "hide", "id_name", "person:k"))
                        .statusCode())
                .isEqualTo(303);
    }
}
