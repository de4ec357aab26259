package fr.retours.text.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import fr.retours.text.Facts;
import fr.retours.text.FoundRecaps;
import fr.retours.text.FoundRecaps.FoundRecap;
import fr.retours.text.Hit;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import fr.retours.text.store.MemoryIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that is found, bit by bit, is what the pages of a search show. */
class FoundRecapsTest {
    private static final PageWindow FIRST = new PageWindow(1, 0);
    private static final int RECAPS = 250;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "été",
                "l’été à la ferme",
                "ferme -marché",
                "« marché d’été »",
                "theme:scic",
                "introuvablement"
            })
    void isWhatThePagesShow(String query) {
        try (var index = SmallIndex.of(recaps())) {
            for (SortOrder order : SortOrder.values()) {
                assertThat(all(index.search(), new SearchRequest(query, EventFilter.NONE, order, FIRST), 100))
                        .as(query + ' ' + order)
                        .isEqualTo(pages(index.search(), query, EventFilter.NONE, order));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(SortOrder.class)
    void heedsFilters(SortOrder order) {
        var filter = new EventFilter(
                new FilterSelection<>(Set.of(Theme.SCIC), Set.of()),
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                FilterSelection.all(),
                null,
                null,
                DateBasis.EVENT);
        try (var index = SmallIndex.of(recaps())) {
            var found = all(index.search(), new SearchRequest("ferme", filter, order, FIRST), 7);

            assertThat(found).hasSize(RECAPS / 5).isEqualTo(pages(index.search(), "ferme", filter, order));
        }
    }

    @Test
    void tellsThemesAndIds() {
        var scic = Facts.of("2").body("La ferme.").theme(Theme.SCIC).theme(Theme.CULTURE);
        try (var index = SmallIndex.of(
                        Facts.of("1").body("La ferme."), scic, Facts.of("3").body("Le marché."));
                var found = index.search()
                        .found(new SearchRequest("ferme", EventFilter.NONE, SortOrder.EARLIEST_FIRST, FIRST))) {
            assertThat(found.size()).isEqualTo(2);
            assertThat(found.ids()).containsExactlyInAnyOrder(new RecapId("1"), new RecapId("2"));
            assertThat(found.next(100))
                    .extracting(FoundRecap::themes)
                    .containsExactlyInAnyOrder(List.of(), List.of(Theme.CULTURE, Theme.SCIC));
            assertThat(found.next(100)).isEmpty();
            assertThat(found.datasetVersion()).contains("v1");
            assertThatIllegalArgumentException().isThrownBy(() -> found.next(0));
        }
    }

    @Test
    void isOfOneCommitWhateverComesAfter() {
        var directory = new ByteBuffersDirectory();
        try (var index = MemoryIndex.writer(directory)) {
            recaps().forEach(one -> index.replace(one.build(), "1"));
            index.commit(Optional.of("v1"));
        }
        try (var search = SmallIndex.reader(directory);
                var found = search.found(new SearchRequest("ferme", EventFilter.NONE, SortOrder.RELEVANCE, FIRST))) {
            List<FoundRecap> read = new ArrayList<>(found.next(100));
            try (var index = MemoryIndex.writer(directory)) {
                for (RecapFacts one : recaps().stream().map(Facts::build).toList()) {
                    index.remove(one.recap().id());
                }
                index.commit(Optional.of("v2"));
            }

            assertThat(search.size()).isZero();
            readOn(found, 100, read);
            assertThat(read).hasSize(RECAPS);
            assertThat(found.ids()).hasSize(RECAPS);
            assertThat(found.datasetVersion()).contains("v1");
        }
    }

    private static List<Facts> recaps() {
        return IntStream.range(0, RECAPS)
                .mapToObj(number -> {
                    var one = Facts.of(String.valueOf(number))
                            .title("Une ferme " + number)
                            .body("La ferme. ".repeat(1 + number % 7)
                                    + (number % 3 == 0 ? "Marché d’été." : "L’hiver."));
                    return number % 5 == 0 ? one.theme(Theme.SCIC) : one;
                })
                .toList();
    }

    private static List<Hit> all(RecapSearch search, SearchRequest request, int most) {
        List<FoundRecap> all = new ArrayList<>();
        try (var found = search.found(request)) {
            readOn(found, most, all);
            assertThat(all).hasSize(found.size());
        }
        return all.stream().map(FoundRecap::hit).toList();
    }

    private static void readOn(FoundRecaps found, int most, List<FoundRecap> all) {
        for (var some = found.next(most); !some.isEmpty(); some = found.next(most)) {
            all.addAll(some);
        }
    }

    private static List<Hit> pages(RecapSearch search, String query, EventFilter filter, SortOrder order) {
        List<Hit> all = new ArrayList<>();
        for (int offset = 0; offset < RECAPS; offset += 50) {
            all.addAll(search.search(new SearchRequest(query, filter, order, new PageWindow(50, offset)))
                    .hits());
        }
        return all;
    }
}
