package fr.retours.indexer.resolve;

import static fr.retours.extraction.testing.FactsBuilder.commune;
import static fr.retours.extraction.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.resolve.person.NamesakeDecision;
import fr.retours.model.fact.RecapFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More people of one name, none with a body in common with another, than are weighed against each other at once. */
class ManyNamesakesTest {
    private static final int DEPARTEMENTS = 30;
    private static final List<RecapFacts> RECAPS = IntStream.range(0, 1_500)
            .mapToObj(ManyNamesakesTest::recapOf)
            .map(FactsBuilder::build)
            .toList();

    private final CorpusResolver resolver =
            new CorpusResolver(Set.of("jean")::contains, name -> false, id -> Optional.empty());

    private static FactsBuilder recapOf(int number) {
        String departement = String.valueOf(10 + number % DEPARTEMENTS);
        var town = commune(departement + (100 + number / DEPARTEMENTS), "Ville " + number, departement);
        var recap = recap("recap-" + number, "Retour sur une journée, " + number)
                .on(LocalDate.of(2010, 1, 1).plusDays(number).toString())
                .in(town);
        return recap.person("Jean Dupont", recap.role("chargé de mission", town));
    }

    private IdentityResolution resolve(List<RecapFacts> recaps) {
        var claims = new CorpusClaims();
        recaps.forEach(claims::add);
        return resolver.resolve(claims, Curation.NONE);
    }

    private static String person(RecapFacts facts) {
        return facts.people().getFirst().person().id().value();
    }

    @Test
    void thoseOfOneDepartementComeTogetherHoweverManyLieBetween() {
        var resolution = resolve(RECAPS);

        Map<Integer, Set<String>> byDepartement = IntStream.range(0, RECAPS.size())
                .boxed()
                .collect(Collectors.groupingBy(
                        number -> number % DEPARTEMENTS,
                        Collectors.mapping(
                                number -> person(resolution.apply(RECAPS.get(number))), Collectors.toSet())));

        assertThat(byDepartement).hasSize(DEPARTEMENTS);
        assertThat(byDepartement.values())
                .allSatisfy(people -> assertThat(people).hasSize(1));
        assertThat(byDepartement.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
        assertThat(resolution.namesakes())
                .filteredOn(one -> one.outcome() == NamesakeDecision.Outcome.JOINED)
                .hasSize(RECAPS.size() - DEPARTEMENTS);
    }

    @Test
    void theSameRecapsGiveTheSamePeopleInWhateverOrder() {
        var shuffled = new ArrayList<>(RECAPS);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(resolve(shuffled).assigned()).isEqualTo(resolve(RECAPS).assigned());
    }
}
