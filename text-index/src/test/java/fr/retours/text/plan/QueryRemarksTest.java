package fr.retours.text.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.text.FacetCount;
import fr.retours.text.Facts;
import fr.retours.text.NothingFound;
import fr.retours.text.QueryRemark;
import fr.retours.text.RemarkKind;
import fr.retours.text.Suggestion;
import fr.retours.text.search.SmallIndex;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What is stated about how a query was read, and when nothing was found. */
@TestInstance(Lifecycle.PER_CLASS)
class QueryRemarksTest {
    private SmallIndex index;

    @BeforeAll
    void index() {
        index = SmallIndex.of(
                Facts.of("a")
                        .title("Monnaies locales")
                        .body("L'économie sociale et solidaire de Bayonne")
                        .person("Claude Engelmann", Part.SPEAKER)
                        .theme(Theme.MONNAIES_LOCALES)
                        .on("2018-05-23"),
                Facts.of("b")
                        .title("Foncier")
                        .body("Le foncier agricole à Lyon")
                        .theme(Theme.SCIC));
    }

    @AfterAll
    void close() {
        index.close();
    }

    @Test
    void tellsTheSynonymsThatFindSomething() {
        assertThat(index.result("ESS").remarks())
                .containsExactly(new QueryRemark(RemarkKind.SYNONYM, "ESS", "économie sociale et solidaire"));
        assertThat(index.result("Bayonne").remarks()).isEmpty();
    }

    @Test
    void offersTheCorrectedSpelling() {
        var result = index.result("monaies de Baionne");

        assertThat(result.hits()).hasSize(1);
        assertThat(result.spelling()).contains("Monnaies de Bayonne");
        assertThat(result.remarks())
                .containsExactly(
                        new QueryRemark(RemarkKind.CORRECTED, "monaies", "Monnaies"),
                        new QueryRemark(RemarkKind.CORRECTED, "Baionne", "Bayonne"));
        assertThat(index.result("monnaies de Bayonne").spelling()).isEmpty();
        assertThat(index.result("ekonomie").spelling()).contains("économie");
    }

    @Test
    void hearsNamesAndForgivesTheFirstLetter() {
        assertThat(index.result("Anjelman").spelling()).contains("engelmann");
        assertThat(index.result("boncier").spelling()).contains("foncier");
    }

    @Test
    void tellsWhichWordIsUnknownAndHowManyWereNeeded() {
        assertThat(index.result("foncier xylophone").remarks())
                .containsExactly(
                        new QueryRemark(RemarkKind.UNKNOWN, "xylophone", ""),
                        new QueryRemark(RemarkKind.RELAXED, "2", "1"));
    }

    @Test
    void tellsWhatItReadAsWordsAndWhatItDidNotRead() {
        assertThat(index.result("ville:lyon foncier").remarks())
                .contains(new QueryRemark(RemarkKind.UNREAD, "ville:lyon", ""));
        assertThat(index.result(
                                "ab ac ad ae af ag ah ai aj ak al am an ao ap aq ar as at av aw ax ay az ba bb bc bd be bf")
                        .remarks())
                .contains(new QueryRemark(RemarkKind.CUT, "", "24"));
        assertThat(index.result("Le \"foncier\" agricole de Lyon, une monnaie de Bayonne ?")
                        .remarks())
                .contains(new QueryRemark(RemarkKind.LOOSE_QUOTES, "foncier", ""));
    }

    @Test
    void advisesWhoeverFoundNothing() {
        var none = EventFilter.NONE;
        var filter = new EventFilter(
                new FilterSelection<>(Set.of(Theme.SCIC), Set.of()),
                none.kinds(),
                none.people(),
                none.organisations(),
                none.collectivites(),
                none.parts(),
                null,
                null,
                none.basis());

        var help = index.result("engelmann", filter).nothingFound().orElseThrow();

        assertThat(help.words()).isEmpty();
        assertThat(help.filters()).containsExactly(new NothingFound.Without("theme", 1));
        assertThat(help.names()).extracting(Suggestion::label).contains("Claude Engelmann");
        assertThat(help.themes()).extracting(FacetCount::value).containsExactlyInAnyOrder("monnaies-locales", "scic");
        assertThat(index.result("engelmann").nothingFound()).isEmpty();
    }

    @Test
    void namesTheWordThatNoRecapHolds() {
        var help = index.result("xylophone").nothingFound().orElseThrow();

        assertThat(help.words()).extracting(NothingFound.Word::typed).containsExactly("xylophone");
        assertThat(help.filters()).isEmpty();
    }
}
