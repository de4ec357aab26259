package fr.retours.text.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.text.Facts;
import fr.retours.text.search.SmallIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be asked of one field, the starts of words, and what happens to a query with mistakes in it. */
@TestInstance(Lifecycle.PER_CLASS)
class QueryLanguageTest {
    private SmallIndex index;

    @BeforeAll
    void index() {
        index = SmallIndex.of(
                Facts.of("monnaies")
                        .title("Les monnaies locales à Bayonne")
                        .body("Une coopérative présente l'eusko, loin de Lyon.")
                        .person("Dante Edme-Sanjurjo", Part.SPEAKER)
                        .theme(Theme.MONNAIES_LOCALES)
                        .on("2018-05-23"),
                Facts.of("foncier")
                        .title("Le foncier agricole à Lyon")
                        .body("On y parle de monnaies, de coopération et d'Edme.")
                        .with(Facts.organisation("Terre de Liens"), LinkKind.ORGANIZER)
                        .theme(Theme.AMENAGEMENT_FONCIER)
                        .on("2016-12-02"),
                Facts.of("undated").title("Rencontre").body("Des coopérateurs de Terre et de Liens."));
    }

    @AfterAll
    void close() {
        index.close();
    }

    @ParameterizedTest(name = "« {0} » finds {1}")
    @CsvSource(delimiter = '|', textBlock = """
        titre:monnaies                     | monnaies
        titre:monnaie                      | monnaies
        titre:lyon                         | foncier
        -titre:lyon monnaies               | monnaies
        personne:edme                      | monnaies
        personne:"Edme Sanjurjo"           | monnaies
        organisation:"terre de liens"      | foncier
        organisation:liens                 | foncier
        theme:monnaies-locales             | monnaies
        thème:foncier                      | foncier
        annee:2018                         | monnaies
        année:2016                         | foncier
        annee:2015-2017                    | foncier
        annee:2015..2017 foncier           | foncier
        coopérative                        | monnaies
        coopérativ*                        | monnaies
        fonc* agri*                        | foncier
        annee:2018 -titre:foncier monnaies | monnaies
        """)
    void findsWhatIsAskedOfAField(String query, String recap) {
        assertThat(index.find(query)).containsExactly(recap);
    }

    @ParameterizedTest(name = "« {0} » finds {1} recaps")
    @CsvSource(delimiter = '|', textBlock = """
        coop*           | 3
        personne:lyon   | 0
        annee:1999      | 0
        annee:aucune    | 1
        -annee:aucune   | 2
        -annee:2018     | 2
        -theme:scic     | 3
        annee:2016-2018 | 2
        """)
    void countsWhatIsAskedOfAField(String query, int recaps) {
        assertThat(index.find(query)).hasSize(recaps);
    }

    @ParameterizedTest(name = "« {0} » is read as words and told")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ville:lyon        | ville:lyon
        annee:lyon        | annee:lyon
        lyon "foncier     | "foncier
        """)
    void readsWhatCannotBeReadOtherwiseAsWordsAndTellsIt(String query, String reported) {
        assertThat(TypedText.of(query).unread()).containsExactly(reported);
        assertThat(index.find(query)).contains("foncier");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Réseaux : comment faire ?
        rendez-vous à 14h:30
        http://www.rtes.fr/page
        """)
    void takesNoColonOfPlainTextForAField(String query) {
        assertThat(TypedText.of(query).fields()).isEmpty();
    }
}
