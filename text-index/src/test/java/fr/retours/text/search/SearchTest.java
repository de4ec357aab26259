package fr.retours.text.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.text.Facts;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found, and in which order. */
class SearchTest {
    private static final String FILLER =
            "Les participants ont partagé leurs pratiques et leurs projets pour la suite. ";

    @ParameterizedTest(name = "« {1} » finds « {0} »")
    @CsvSource(delimiter = '|', textBlock = """
            Le marché de l’économie locale      | l'economie
            Le marché de l'économie locale      | l’économie
            L'ECONOMIE locale                   | économie
            Au cœur du quartier                 | coeur
            Au coeur du quartier                | CŒUR
            La visite de l’Île                  | ile
            La commune de Eu accueille          | Eu
            La commune d’Eu accueille           | ville d'eu commune
            Une démarche de co-construction     | coconstruction
            Une démarche de coconstruction      | co construction
            Une démarche de coconstruction      | co-construction
            Une démarche de co construction     | coconstruction
            Une démarche de co construction     | co-construction
            L'accueil à Saint-Denis             | saint denis
            L'accueil à Saint Denis             | Saint-Denis
            L'accueil à Saint-Denis             | st-denis
            La S.C.I.C. est née                 | scic
            La SCIC est née                     | s.c.i.c.
            La SCIC est née                     | société coopérative d'intérêt collectif
            Des sociétés coopératives d’intérêt collectif | SCIC
            Le réseau de l'économie sociale et solidaire  | ESS
            L'ESS en région                     | économie sociale et solidaire
            Une monnaie locale circule          | monnaies locales
            Les 200\u202Fpersonnes venues       | 200 personnes
            """)
    void findsWhatIsSpeltOtherwise(String text, String query) {
        try (var index = SmallIndex.ofBodies(text, "Une journée sans rapport")) {
            assertThat(index.find(query)).containsExactly("0");
        }
    }

    @ParameterizedTest(name = "« {1} » does not find « {0} »")
    @CsvSource(delimiter = '|', textBlock = """
            La coopération entre territoires  | COP
            Les communs du numérique          | communes
            Les communes rurales              | communs
            Le département de la Creuse       | départ
            Le départ de la course            | département
            Marion Canalès présente le projet | canal
            La visite de 2017                 | 2018
            Il y a eu des projets             | Eure
            """)
    void doesNotTakeOneWordForAnother(String text, String query) {
        try (var index = SmallIndex.ofBodies(text)) {
            assertThat(index.find(query)).isEmpty();
        }
    }

    @Test
    void ranksTitleOverNamesOverSummaryOverBody() {
        try (var index = SmallIndex.of(
                Facts.of("body").title("Une rencontre").summary("Un jour.").body(FILLER + "Baluchon livre les repas."),
                Facts.of("summary")
                        .title("Une rencontre")
                        .summary("Avec Baluchon.")
                        .body(FILLER + "Baluchon livre les repas."),
                Facts.of("name")
                        .title("Une rencontre")
                        .summary("Un jour.")
                        .body(FILLER + "Baluchon livre les repas.")
                        .with(Facts.organisation("Baluchon"), LinkKind.PARTNER),
                Facts.of("title").title("Baluchon").summary("Un jour.").body(FILLER))) {
            assertThat(index.find("baluchon")).containsExactly("title", "name", "summary", "body");
        }
    }

    @Test
    void ranksTheWordItselfOverItsOtherForms() {
        try (var index = SmallIndex.ofBodies(
                "La coopérative du quartier", "Les coopératives du quartier", "La coopérative des quartiers")) {
            assertThat(index.find("coopératives")).startsWith("1").hasSize(3);
            assertThat(index.find("quartiers")).startsWith("2").hasSize(3);
        }
    }

    @Test
    void ranksWordsNextToEachOtherOverWordsApart() {
        try (var index = SmallIndex.ofBodies(
                "La finance sert ici le projet solidaire", "La finance solidaire sert ici le projet")) {
            assertThat(index.find("finance solidaire")).containsExactly("1", "0");
        }
    }

    @Test
    void asksForAllOfAFewWordsUntilNoRecapHasThem() {
        try (var index = SmallIndex.ofBodies(
                "Les monnaies de Strasbourg", "Les monnaies de Bayonne", "Le foncier de Strasbourg")) {
            assertThat(index.find("monnaies strasbourg")).containsExactly("0");
            assertThat(index.find("foncier bayonne")).containsExactlyInAnyOrder("1", "2");
        }
    }

    @Test
    void findsWhatSaysMostOfItInItsTitleBeforeWhatHasEveryWordSomewhere() {
        try (var index = SmallIndex.of(
                Facts.of("every").body(FILLER + "Le congé parental a été cité, et la durée du travail."),
                Facts.of("title").title("Le congé parental").body("Le congé parental est un droit."),
                Facts.of("one").body(FILLER + "La durée des débats."),
                Facts.of("none").body(FILLER))) {
            assertThat(index.find("congé parental durée")).containsExactly("title", "every");
        }
    }

    @Test
    void whoseTitleManyBearIsNotFoundByItFirst() {
        try (var index = SmallIndex.of(
                Facts.of("a").title("La forêt").body(FILLER),
                Facts.of("b").title("La forêt").body(FILLER),
                Facts.of("c").title("La forêt").body(FILLER),
                Facts.of("d").title("Le bocage").body("La forêt, toujours la forêt."),
                Facts.of("e").title("Le marais").body(FILLER))) {
            assertThat(index.find("forêt").getFirst()).isEqualTo("d");
        }
    }

    @Test
    void letsFunctionWordsWeighNothing() {
        try (var index = SmallIndex.ofBodies(
                "Comment faire pour que les choses avancent ?", "Une monnaie est créée à Bayonne")) {
            assertThat(index.find("Comment faire pour créer une monnaie à Bayonne ?")
                            .getFirst())
                    .isEqualTo("1");
            assertThat(index.find("comment faire")).containsExactly("0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"monaies localles", "monnaie localess", "monnaise locales", "mnnaies locales"})
    void forgivesMistakesWhenNothingIsFound(String query) {
        try (var index = SmallIndex.ofBodies("Les monnaies locales", "Le foncier agricole")) {
            assertThat(index.find(query)).containsExactly("0");
        }
    }

    @Test
    void forgivesNoMistakeWhenSomethingIsFoundOrInAWordWithADigit() {
        try (var index = SmallIndex.ofBodies("Le compte rendu", "Le conte du soir", "La fiche n12345")) {
            assertThat(index.find("conte")).containsExactly("1");
            assertThat(index.find("n12346")).isEmpty();
        }
    }

    @Test
    void findsAQuotedPhraseAsItStandsOnly() {
        try (var index = SmallIndex.of(
                Facts.of("0").body("Pierre Calame, grand témoin de la journée"),
                Facts.of("1").body("Un témoin dit un grand merci"),
                Facts.of("2").body("Les grands témoins"),
                Facts.of("3").person("Grand Témoin", Part.SPEAKER))) {
            assertThat(index.find("\"grand témoin\"")).containsExactlyInAnyOrder("0", "3");
            assertThat(index.find("\"Grand temoin\" calame")).containsExactly("0");
            assertThat(index.find("« témoin grand »")).isEmpty();
            assertThat(index.find("\"témoin\"")).contains("0", "1", "3").doesNotContain("2");
        }
    }

    @Test
    void neverFindsAPhraseAcrossTwoNames() {
        try (var index = SmallIndex.of(Facts.of("0").person("Anne Martin").person("Louis Petit"))) {
            assertThat(index.find("\"Martin Louis\"")).isEmpty();
            assertThat(index.find("\"Anne Martin\"")).containsExactly("0");
        }
    }

    @Test
    void excludesWordsAndPhrases() {
        try (var index = SmallIndex.ofBodies(
                "Les monnaies de Strasbourg", "Les monnaies de Bayonne", "Les monnaies, un grand témoin")) {
            assertThat(index.find("monnaies -strasbourg")).containsExactlyInAnyOrder("1", "2");
            assertThat(index.find("monnaies -\"grand témoin\"")).containsExactlyInAnyOrder("0", "1");
            assertThat(index.find("-strasbourg")).containsExactlyInAnyOrder("1", "2");
        }
    }

    @Test
    void helpsTheRecapOfADateInTheQuery() {
        try (var index = SmallIndex.of(
                Facts.of("other")
                        .body("Une rencontre, après celle du 25 juin 2018")
                        .on("2019-03-01"),
                Facts.of("then").body("Une rencontre d'élus").on("2018-06-24", "2018-06-26"),
                Facts.of("never").body("Une rencontre sans jour"))) {
            assertThat(index.find("rencontre 25 juin 2018")).startsWith("then");
            assertThat(index.find("25/06/2018")).startsWith("then");
            assertThat(index.find("juin 2018")).startsWith("then");
            assertThat(index.find("rencontre 2019")).startsWith("other");
        }
    }

    @Test
    void findsPeopleByNamesNotInTheText() {
        try (var index = SmallIndex.of(
                Facts.of("0").person("Marc D’Angelo"),
                Facts.of("1").theme(Theme.FINANCE_SOLIDAIRE),
                Facts.of("2").with(Facts.organisation("RTES", "Réseau des collectivités"), LinkKind.ORGANIZER))) {
            assertThat(index.find("dangelo")).containsExactly("0");
            assertThat(index.find("D'Angelo")).containsExactly("0");
            assertThat(index.find("finances solidaires")).containsExactly("1");
            assertThat(index.find("réseau collectivités")).containsExactly("2");
        }
    }

    @Test
    void findsEverythingLatestFirstWhenNothingIsAsked() {
        try (var index = datedOnes()) {
            assertThat(index.find("")).containsExactly("new", "old-a", "old-b", "undated");
            assertThat(index.find("***")).containsExactly("new", "old-a", "old-b", "undated");
            assertThat(index.result("").hits()).allMatch(hit -> hit.score() == 0);
        }
    }

    @Test
    void sortsByDayWithUndatedLastAndTiesById() {
        try (var index = datedOnes()) {
            assertThat(sorted(index, SortOrder.LATEST_FIRST)).containsExactly("new", "old-a", "old-b", "undated");
            assertThat(sorted(index, SortOrder.EARLIEST_FIRST)).containsExactly("old-a", "old-b", "new", "undated");
            assertThat(sorted(index, SortOrder.RELEVANCE)).containsExactly("new", "old-a", "old-b", "undated");
        }
    }

    @Test
    void showsAnyWindowOfWhatItFound() {
        try (var index = datedOnes()) {
            var all = List.of("new", "old-a", "old-b", "undated");
            for (int offset = 0; offset <= 5; offset++) {
                var window = new PageWindow(2, offset);
                var result = index.search()
                        .search(new SearchRequest("rencontre", EventFilter.NONE, SortOrder.RELEVANCE, window));

                assertThat(result.total()).isEqualTo(4);
                assertThat(SmallIndex.ids(result)).isEqualTo(all.subList(Math.min(offset, 4), Math.min(offset + 2, 4)));
            }
        }
    }

    private static SmallIndex datedOnes() {
        return SmallIndex.of(
                Facts.of("undated").published(null).title("Rencontre"),
                Facts.of("old-b").title("Rencontre").on("2016-01-02"),
                Facts.of("new").title("Rencontre").on("2018-01-02"),
                Facts.of("old-a").title("Rencontre").on("2016-01-02"));
    }

    private static List<String> sorted(SmallIndex index, SortOrder order) {
        return SmallIndex.ids(
                index.search().search(new SearchRequest("rencontre", EventFilter.NONE, order, new PageWindow(9, 0))));
    }
}
