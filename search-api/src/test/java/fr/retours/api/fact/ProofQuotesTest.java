package fr.retours.api.fact;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.id.RecapId;
import fr.retours.model.view.Citation;
import fr.retours.model.view.Grounds;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProofQuotesTest {
    private static final Citation LIST = new Citation(new RecapId("recap:niort"), 0, 80);
    private static final Citation OTHER = new Citation(new RecapId("recap:niort"), 81, 120);

    private record Fact(String name, List<Citation> citations) {}

    @Test
    void theSentenceOfALongListIsQuotedOnceWhereverItsNamesStand() {
        var all = List.of(
                new Fact("Alba", List.of(LIST)),
                new Fact("Bruno", List.of(OTHER)),
                new Fact("Chloé", List.of(LIST, OTHER)),
                new Fact("Denis", List.of()));

        var first = ProofQuotes.first(all, one -> new Grounds(0.9, one.citations()));

        assertThat(first).extracting(Fact::name).containsExactlyInAnyOrder("Alba", "Bruno");
    }
}
