package fr.retours.text.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.text.Facts;
import fr.retours.text.RemarkKind;
import fr.retours.text.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type into a search box: days, names by ear, abbreviations, expressions, whole sentences. */
class VisitorQueriesTest {
    private static final String FILLER =
            "Les participants ont partagé leurs pratiques et leurs projets pour la suite, puis ils ont visité les lieux. ";
    private static final SmallIndex DATED = SmallIndex.of(
            Facts.of("day").title("Rencontre à Niort").on("2016-06-22").published("2016-07-01"),
            Facts.of("month").title("Forum à Brest").on("2016-06-03").published("2016-07-02"),
            Facts.of("year").title("Forum à Lyon").on("2016-01-03").published("2016-01-05"),
            Facts.of("undated").title("Veillée").published("2009-06-01"),
            Facts.of("says")
                    .title("Bilan")
                    .body("Le 22 juin 2016, un jour de juin 2016. Depuis 2009 aussi.")
                    .on("2018-01-03"),
            document("note", "2016-06-22").title("Guide des marchés"),
            document("list", "2016-06-11").title("Foire aux questions"),
            document("old", "2009-03-01").title("Ancien guide"));
    private static final SmallIndex NAMED = SmallIndex.of(named());

    @AfterAll
    static void close() {
        DATED.close();
        NAMED.close();
    }

    private static Facts document(String id, String published) {
        return Facts.of(id).published(published).telling(NarrationKind.NONE);
    }

    private static List<Facts> named() {
        List<Facts> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(Facts.of("other" + i).title("Journée d’étude").body(FILLER + "On y parle du logement."));
        }
        for (int i = 0; i < 5; i++) {
            all.add(
                    Facts.of("apart" + i)
                            .title("Veillée")
                            .body(
                                    FILLER
                                            + "Un stefane est un sentier. Un branchu pousse. La région compte 27 communes. Le budget est voté, dans un cadre participatif."));
        }
        all.add(body("stephane", "Stéphane Ormel présente la démarche.").person("Stéphane Ormel"));
        all.add(body("laure", "Laure Pandelle anime.").person("Laure Pandelle"));
        all.add(body("herb", "La pandele est une herbe, dit Laure.").title("Une pandele"));
        all.add(body("lebranchu", "Maëlle Lebranchu conclut.").person("Maëlle Lebranchu"));
        all.add(body("c27", "La 27e Région accompagne les agents.")
                .with(Facts.organisation("La 27e Région"), LinkKind.PARTNER));
        all.add(body("joined", "Superlocal ouvre ses portes.")
                .with(Facts.organisation("Superlocal"), LinkKind.PARTNER));
        all.add(body("scattered", "Un projet local et un super lieu."));
        all.add(body("explained", "On parle de l’intelligence artificielle (IA) et de ses usages."));
        all.add(body("short", "L’IA change les métiers."));
        all.add(body("long", "Une intelligence artificielle répond."));
        all.add(body("call", "L’AMI est ouvert aux communes."));
        all.add(body("friends", "Un ami et des amis, toujours un ami.").title("Les amis"));
        all.add(body("expression", "Le budget participatif est voté."));
        all.add(body("expression2", "Ici le budget participatif a trois ans."));
        all.add(body("quarter", "Un quartier prioritaire de la ville."));
        all.add(body("quarters", "Des quartiers prioritaires de la ville."));
        all.add(body("bason", "Christiane Bazin parle.").person("Christiane Bazin"));
        all.add(body("bason2", "C. Bazin parle.").person("C. Bazin"));
        all.add(body("jean", "Jean Morvannec parle.").person("Jean Morvannec"));
        all.add(body("julie", "Julie Morvannec parle.").person("Julie Morvannec"));
        all.add(body("j", "J. Morvannec parle.").person("J. Morvannec"));
        return all;
    }

    private static Facts body(String id, String sentence) {
        return Facts.of(id).title("Un atelier").body(FILLER + sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "22 juin 2016, day note says",
        "22/06/2016, day note",
        "juin 2016, day month note list says",
        "2009, old says",
        "annee:2009, old",
        "annee:2016, day note list month year"
    })
    void aDateAsksForWhatWasThenBeforeWhatWasPublishedThenAndWhoNamesIt(String typed, String found) {
        assertThat(DATED.find(typed)).containsExactly(found.split(" ", -1));
    }

    @Test
    void aDayOnWhichNothingWasIsNamedOnce() {
        var nothing = DATED.result("3 mars 2011");

        assertThat(nothing.hits()).isEmpty();
        assertThat(nothing.remarks())
                .filteredOn(one -> one.kind() == RemarkKind.UNKNOWN)
                .extracting(one -> one.typed())
                .containsExactly("3 mars 2011");
    }

    @ParameterizedTest(name = "« {0} » is offered « {2} »")
    @CsvSource({
        "Stefane Ormel, stephane, Stéphane Ormel",
        "laure pandele, laure, Laure Pandelle",
        "maelle le branchu, lebranchu, Maëlle Lebranchu",
        "super local, joined, Superlocal"
    })
    void aNameWrittenByEarIsOfferedAsItIsWritten(String typed, String first, String offered) {
        var result = NAMED.result(typed);

        assertThat(SmallIndex.ids(result)).startsWith(first);
        assertThat(result.spelling()).contains(offered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stéphane Ormel", "ormel stephane", "La 27e Région", "superlocal"})
    void aNameTypedRightIsNotOfferedOnceMore(String typed) {
        assertThat(NAMED.result(typed).spelling()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"27e région", "27 région", "vingt septieme region", "vingt-septième région"})
    void anOrdinalIsFoundHoweverItIsWritten(String typed) {
        assertThat(NAMED.find(typed)).startsWith("c27");
    }

    @Test
    void anAbbreviationIsLearntFromATextThatExplainsIt() {
        assertThat(NAMED.find("IA")).containsExactlyInAnyOrder("short", "explained", "long");
        assertThat(NAMED.find("intelligence artificielle")).contains("short");
    }

    @Test
    void capitalsMeanTheAbbreviationFirst() {
        assertThat(NAMED.find("AMI")).containsExactly("call", "friends");
        assertThat(NAMED.find("ami")).containsExactly("friends", "call");
        assertThat(NAMED.find("appel AMI des communes")).startsWith("call");
    }

    @ParameterizedTest
    @ValueSource(strings = {"budget participatif", "budgets participatifs", "budjet participatif"})
    void anExpressionGoesBeforeItsWordsApart(String typed) {
        assertThat(NAMED.find(typed).subList(0, 2)).containsExactlyInAnyOrder("expression", "expression2");
        assertThat(NAMED.find(typed)).hasSize(7);
    }

    @Test
    void aSentenceIsNotToldWhichOfItsWordsNobodyUses() {
        assertThat(NAMED.result("Bonjour, je cherche le budget participatif").remarks())
                .isEmpty();
        assertThat(NAMED.result("Pouvez-vous m’indiquer comment voter le budget participatif chez Ormeline ?")
                        .remarks())
                .filteredOn(one -> one.kind() == RemarkKind.UNKNOWN)
                .extracting(one -> one.typed())
                .containsExactly("Ormeline");
    }

    @ParameterizedTest
    @CsvSource({
        "budget part, budget participatif",
        "un budget part, un budget participatif",
        "quartier prio, quartier prioritaire",
        "quartiers prio, quartiers prioritaires",
        "superloc, Superlocal",
        "super loc, Superlocal",
        "bazin, Christiane Bazin"
    })
    void whatIsBegunIsOfferedOnceAsRecapsHaveIt(String typed, String offered) {
        assertThat(NAMED.search().suggest(typed, 8))
                .extracting(Suggestion::label)
                .containsExactly(offered);
    }

    @Test
    void anInitialThatFitsTwoPeopleStaysAName() {
        assertThat(NAMED.search().suggest("morvannec", 8))
                .extracting(Suggestion::label)
                .containsExactlyInAnyOrder("Jean Morvannec", "Julie Morvannec", "J. Morvannec");
    }
}
