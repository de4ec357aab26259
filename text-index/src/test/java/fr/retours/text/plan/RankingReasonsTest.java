package fr.retours.text.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import fr.retours.model.port.EventFilter;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.LinkKind;
import fr.retours.text.Facts;
import fr.retours.text.Hit;
import fr.retours.text.HitReason;
import fr.retours.text.QueryRemark;
import fr.retours.text.RemarkKind;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import fr.retours.text.search.SmallIndex;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why a recap was found, and by what was learnt from the names in the index. */
class RankingReasonsTest {
    @Test
    void saysWhereEachWordWasFoundAndHow() {
        try (var index = SmallIndex.of(
                Facts.of("0")
                        .title("Les monnaies locales")
                        .body("L'économie sociale et solidaire et ses coopératives, monnaies comprises.")
                        .on("2018-05-23"),
                Facts.of("1").body("Autre chose"))) {
            assertThat(reasons(index, "monnaies"))
                    .extracting(HitReason::kind, HitReason::typed, HitReason::places)
                    .containsExactly(tuple(
                            HitReason.Kind.WORD, "monnaies", List.of(HitReason.Place.TITLE, HitReason.Place.TEXT)));
            assertThat(reasons(index, "locales"))
                    .extracting(HitReason::places)
                    .containsExactly(List.of(HitReason.Place.TITLE));
            assertThat(reasons(index, "coopérative"))
                    .extracting(HitReason::kind)
                    .containsExactly(HitReason.Kind.FORM);
            assertThat(reasons(index, "ESS"))
                    .extracting(HitReason::kind, HitReason::meant)
                    .containsExactly(tuple(HitReason.Kind.SYNONYM, "économie sociale et solidaire"));
            assertThat(reasons(index, "monaies")).extracting(HitReason::kind).containsExactly(HitReason.Kind.MISTAKE);
            assertThat(reasons(index, "\"monnaies locales\""))
                    .extracting(HitReason::kind)
                    .containsExactly(HitReason.Kind.PHRASE);
            assertThat(reasons(index, "mai 2018")).extracting(HitReason::kind).contains(HitReason.Kind.DATE);
            assertThat(index.result("monnaies").hits().getFirst().reasons()).isEmpty();
        }
    }

    @Test
    void weighsTheReasonsAsTheRankingDoes() {
        try (var index = SmallIndex.ofBodies("Le foncier agricole", "Une journée")) {
            var hit = explained(index, "foncier");

            assertThat(hit.reasons()).hasSize(1);
            assertThat(hit.reasons().getFirst().points()).isCloseTo(hit.score(), within(1e-5f));
        }
    }

    @Test
    void countsThePassagesAndShowsTheBestTwo() {
        try (var index =
                SmallIndex.ofBodies("La monnaie.\n\nUn foncier.\n\nDes monnaies et du foncier.\n\nDu foncier.")) {
            var hit = index.result("monnaies foncier").hits().getFirst();

            assertThat(hit.passages()).isEqualTo(4);
            assertThat(hit.snippets()).hasSize(2);
            assertThat(hit.snippets().getFirst().text()).isEqualTo("Des monnaies et du foncier.");
        }
    }

    @Test
    void learnsAbbreviationsFromTheNamesOfOrganisations() {
        try (var index = SmallIndex.of(
                Facts.of("long").body("L'Union des Ateliers Coopératifs est venue."),
                Facts.of("short")
                        .body("L'UAC est venue.")
                        .with(Facts.organisation("UAC", "Union des Ateliers Coopératifs"), LinkKind.PARTNER))) {
            assertThat(index.find("UAC")).containsExactlyInAnyOrder("short", "long");
            assertThat(index.result("UAC").remarks())
                    .containsExactly(new QueryRemark(RemarkKind.SYNONYM, "UAC", "Union des Ateliers Coopératifs"));
        }
    }

    @Test
    void learnsNothingFromAnAbbreviationThatManyBodiesBear() {
        try (var index = SmallIndex.of(
                Facts.of("0").body("La CRX").with(Facts.organisation("Chambre Xylo du Nord", "CRX"), LinkKind.PARTNER),
                Facts.of("1").body("La CRX").with(Facts.organisation("Chambre Xylo du Sud", "CRX"), LinkKind.PARTNER),
                Facts.of("2")
                        .body("La CRX")
                        .with(Facts.organisation("Chambre Xylo de l'Est", "CRX"), LinkKind.PARTNER))) {
            assertThat(index.result("CRX").remarks()).isEmpty();
        }
    }

    private static List<HitReason> reasons(SmallIndex index, String query) {
        return explained(index, query).reasons();
    }

    private static Hit explained(SmallIndex index, String query) {
        var request = new SearchRequest(query, EventFilter.NONE, SortOrder.RELEVANCE, new PageWindow(10, 0), true);
        return index.search().search(request).hits().getFirst();
    }
}
