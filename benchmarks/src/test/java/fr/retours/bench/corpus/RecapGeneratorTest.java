package fr.retours.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecapGeneratorTest {
    private static final List<String> TEXTS = List.of(
            "Les collectivités locales soutiennent l’économie sociale et solidaire. Les élus de la ville ont accueilli"
                    + " une rencontre, des ateliers et la signature d’une convention.",
            "Une journée a réuni des acteurs de la transition : les associations, les coopératives et la région ont"
                    + " présenté des projets de territoire.");
    private static final int SIZE = 200;

    private static final List<RecapFacts> CORPUS = corpus(7);

    @Test
    void one_seed_gives_one_corpus_whatever_the_order() throws IOException {
        var again = RecapGenerator.of(TEXTS, SIZE, 7, 2_000);

        assertThat(again.recap(199)).isEqualTo(CORPUS.get(199));
        assertThat(again.recap(3)).isEqualTo(CORPUS.get(3));
    }

    @Test
    void another_seed_gives_another_corpus() {
        var other = corpus(8);

        assertThat(other).doesNotContainAnyElementsOf(CORPUS);
    }

    @Test
    void bodies_are_as_long_as_those_of_real_recaps() {
        assertThat(CORPUS)
                .extracting(RecapFacts::recap)
                .extracting(Recap::body)
                .allSatisfy(body -> assertThat(body.length()).isBetween(1_800, 8_000));
    }

    @Test
    void mentions_name_whom_they_point_at() {
        for (RecapFacts facts : CORPUS) {
            var names = facts.people().stream()
                    .collect(Collectors.toMap(
                            one -> one.person().id().value(),
                            one -> one.person().name()));
            facts.bodies()
                    .forEach(
                            one -> names.put(one.body().id().value(), one.body().name()));
            String text = facts.recap().text();

            assertThat(facts.mentions())
                    .isNotEmpty()
                    .allSatisfy(one -> assertThat(text.substring(one.start(), one.end()))
                            .isEqualTo(names.get(one.entity().toString())));
        }
    }

    @Test
    void few_words_are_frequent_and_many_are_met_once() {
        Map<String, Long> counts = CORPUS.stream()
                .flatMap(facts -> Arrays.stream(facts.recap().body().split("[^\\p{L}]+", -1)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long ofTheTenCommonest = counts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(10)
                .mapToLong(Long::longValue)
                .sum();

        assertThat((double) ofTheTenCommonest / all).isBetween(0.15, 0.5);
        assertThat(counts.values().stream().filter(count -> count == 1).count()).isGreaterThan(counts.size() / 3);
    }

    @Test
    void few_people_are_in_many_recaps_and_many_in_one_or_two() {
        Map<String, Long> recaps = CORPUS.stream()
                .flatMap(facts -> facts.people().stream())
                .collect(Collectors.groupingBy(one -> one.person().id().value(), Collectors.counting()));

        assertThat(Collections.max(recaps.values())).isGreaterThan(10);
        assertThat(recaps.values().stream().filter(count -> count <= 2).count()).isGreaterThan(recaps.size() / 4);
    }

    private static List<RecapFacts> corpus(long seed) {
        try {
            var generator = RecapGenerator.of(TEXTS, SIZE, seed, 2_000);
            return IntStream.range(0, SIZE).mapToObj(generator::recap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading the dictionary", e);
        }
    }
}
