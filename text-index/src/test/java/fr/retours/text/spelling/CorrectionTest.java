package fr.retours.text.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.LinkKind;
import fr.retours.model.text.LatinFolding;
import fr.retours.text.Facts;
import fr.retours.text.QueryRemark;
import fr.retours.text.RecapSearch;
import fr.retours.text.RemarkKind;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import fr.retours.text.search.SmallIndex;
import fr.retours.text.store.MemoryIndex;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which words are taken for others, and which are left as they are typed. */
@TestInstance(Lifecycle.PER_CLASS)
class CorrectionTest {
    private static final Set<String> DICTIONARY = Set.of("conte", "panier", "martin", "ancre");

    private RecapSearch search;

    @BeforeAll
    void index() {
        var directory = new ByteBuffersDirectory();
        try (var index = MemoryIndex.writer(directory)) {
            index.replace(
                    Facts.of("sobriete")
                            .title("La sobriété en débat")
                            .body("Élise Comte-Sponville a parlé contre le gaspillage, le premier matin.")
                            .person("Élise Comte-Sponville")
                            .build(),
                    "1");
            index.replace(
                    Facts.of("budget")
                            .title("Un budget pour la ville")
                            .body("Le budget de Lyon est contre toute attente un compte ouvert, dit le premier adjoint."
                                    + " Les achats responsables et les tiers-lieux comptent, encre et papier aussi.")
                            .person("André Lemoine")
                            .with(Facts.authority("commune:69123", "Lyon"), LinkKind.HOST)
                            .build(),
                    "1");
            index.commit(Optional.of("v1"));
        }
        search = SmallIndex.reader(directory, word -> DICTIONARY.contains(LatinFolding.fold(word)));
    }

    @AfterAll
    void close() {
        search.close();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(textBlock = """
            Conte-Sponville,        Comte-Sponville
            conte-sponville,        Comte-Sponville
            conte sponville,        Comte Sponville
            Elise Conte-Sponville,  Élise Comte-Sponville
            budjet lyon,            budget lyon
            budjet,                 budget
            l\u0435moine,           lemoine
            gaspilage contre,       gaspillage contre
            Lyom,                   Lyon
            ville de Lyom,          ville de Lyon
            tiers-lieuxx,           tiers-lieux
            achats responsabbles,   achats responsables
            André Lemoyne,          André Lemoine
            """)
    void aMistakeIsCorrected(String typed, String meant) {
        var result = result(typed);

        assertThat(result.spelling())
                .hasValueSatisfying(spelling -> assertThat(spelling).isEqualToIgnoringCase(meant));
        assertThat(result.remarks()).extracting(QueryRemark::kind).contains(RemarkKind.CORRECTED);
        assertThat(result.hits()).isNotEmpty();
    }

    /** Close by are « contre », « compte », « premier », « matin ». */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Contr-Delaunay",
                "Élise Matinn",
                "André Contro",
                "ville de Premierr",
                "martin",
                "Panier",
                "conte"
            })
    void aWordThatMayBeMeantIsNotCorrected(String typed) {
        assertThat(result(typed).remarks()).extracting(QueryRemark::kind).doesNotContain(RemarkKind.CORRECTED);
    }

    @Test
    void whatIsNotCorrectedIsOffered() {
        assertThat(result("ancre").spelling()).contains("andre");
        assertThat(result("ancre").hits()).isEmpty();
    }

    /** Both « compte » and « comte » are one letter away; one recap has budget and compte, the other sobriété and Comte. */
    @ParameterizedTest
    @CsvSource({"budget comtte, compte", "sobriété comtte, comte", "budget papierr, papier", "sobriété papierr, papier"
    })
    void whatSomeRecapHoldsBesideTheOtherWordIsMeant(String typed, String meant) {
        assertThat(result(typed).remarks())
                .filteredOn(remark -> remark.kind() == RemarkKind.CORRECTED)
                .extracting(QueryRemark::meant)
                .singleElement()
                .asString()
                .isEqualToIgnoringCase(meant);
    }

    private SearchResult result(String query) {
        return search.search(new SearchRequest(query, EventFilter.NONE, SortOrder.RELEVANCE, new PageWindow(10, 0)));
    }
}
