package fr.retours.opensearch.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import fr.retours.text.Facet;
import fr.retours.text.FacetRequest;
import fr.retours.text.Facts;
import fr.retours.text.FoundRecaps;
import fr.retours.text.IndexUnavailableException;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import fr.retours.text.SortOrder;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.settings.SearchSettings;
import fr.retours.text.store.LuceneRecapIndex;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index in three shards answers as one index does, to the last bit; the number of the round is the seed of its questions. */
class ShardedSearchTest {
    private static final int RECAPS = 300;
    private static final List<String> WORDS = List.of(
            "eau",
            "forêt",
            "monnaie",
            "régie",
            "école",
            "habitat",
            "budget",
            "participatif",
            "collectivité",
            "coopérative",
            "transition",
            "commune",
            "communs",
            "cœur",
            "accueil",
            "réseau",
            "emploi",
            "énergie",
            "ville",
            "atelier");
    private static final List<String> RARE = List.of("glacier", "tourbière", "Ploërmel", "moulinage");
    private static final List<String> PEOPLE =
            List.of("Anne Roy", "Luc Roy", "Jean Dumas", "Ève Le Goff", "Maëlle Dupont");
    private static final List<String> ORGANISATIONS = List.of("RTES", "ADEME", "Maison de l’eau");
    private static final List<Collectivite> TOWNS = List.of(
            Facts.authority("commune:35238", "Rennes"),
            Facts.authority("commune:69123", "Lyon"),
            Facts.authority("commune:63113", "Clermont-Ferrand"));

    @TempDir
    private static Path folder;

    private static List<RecapFacts> facts = List.of();
    private static RecapSearch whole;
    private static RecapSearch sharded;

    @BeforeAll
    static void write() {
        var random = new Random(1);
        List<RecapFacts> all = new ArrayList<>();
        for (int number = 0; number < RECAPS; number++) {
            all.add(recap(number, random));
        }
        facts = List.copyOf(all);
        try (var index = LuceneRecapIndex.open(folder.resolve("whole"))) {
            facts.forEach(one -> index.replace(one, "digest"));
            index.commit(Optional.of("1"));
        }
        whole = LuceneRecapSearch.open(folder.resolve("whole"));
        sharded = ShardedSearch.follow(new LocalShards(folder.resolve("shards"), 3, facts), SearchSettings.SHIPPED);
    }

    @AfterAll
    static void close() {
        sharded.close();
        whole.close();
    }

    private static RecapFacts recap(int number, Random random) {
        var facts = Facts.of("recap-" + number)
                .title(
                        random.nextInt(5) == 0
                                ? "Retour sur la rencontre"
                                : "Retour sur " + words(2 + random.nextInt(3), random))
                .body(text(random))
                .summary(random.nextBoolean() ? text(random) : "");
        if (random.nextInt(8) == 0) {
            return facts.cited(one(PEOPLE, random)).telling(NarrationKind.NONE).build();
        }
        var day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(1500)).toString();
        if (random.nextInt(6) > 0) {
            facts.on(day);
        }
        facts.theme(Theme.values()[random.nextInt(5)]);
        facts.person(one(PEOPLE, random), Part.values()[random.nextInt(3)]);
        facts.with(
                Facts.organisation(one(ORGANISATIONS, random), "Zone ouest", "Réseau", "Atelier"), LinkKind.ORGANIZER);
        return facts.in(TOWNS.get(random.nextInt(TOWNS.size()))).build();
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int sentence = 1 + random.nextInt(5); sentence > 0; sentence--) {
            text.append("La ").append(words(3 + random.nextInt(8), random)).append(". ");
            if (random.nextInt(9) == 0) {
                text.append("L’économie sociale et solidaire (ESS) avec ")
                        .append(one(RARE, random))
                        .append(". ");
            }
        }
        return text.toString();
    }

    private static String words(int many, Random random) {
        List<String> words = new ArrayList<>();
        for (int left = many; left > 0; left--) {
            words.add(one(WORDS, random));
        }
        return String.join(random.nextInt(3) == 0 ? " de " : " ", words);
    }

    private static <T> T one(List<T> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static String query(Random random) {
        String word = one(WORDS, random);
        return switch (random.nextInt(16)) {
            case 0 -> "";
            case 1 -> word;
            case 2 -> "\"" + word + " " + one(WORDS, random) + "\"";
            case 3 -> word + " -" + one(WORDS, random);
            case 4 -> word + " -\"" + one(WORDS, random) + " " + one(WORDS, random) + "\"";
            case 5 ->
                one(List.of("annee:2013", "personne:roy", "titre:eau", "theme:scic", "annee:2012-2014 eau"), random);
            case 6 -> one(List.of("forret", "monaie", "regi", "colectivité", "tourbiere", "Stefane", "habita"), random);
            case 7 -> word.substring(0, Math.min(3, word.length()));
            case 8 ->
                one(
                        List.of("ESS", "économie sociale et solidaire", "anne roi", "juin 2013", "22/06/2013", "2014"),
                        random);
            case 9 -> "comment la " + words(6, random) + " peut-elle aider les habitants de " + words(4, random) + " ?";
            case 10 -> one(RARE, random) + " " + word;
            case 11 -> one(PEOPLE, random);
            case 12 -> "xyzzy " + word;
            case 13 -> "retour sur la rencontre " + word;
            default -> words(2 + random.nextInt(3), random);
        };
    }

    private static EventFilter filter(Random random) {
        if (random.nextInt(3) > 0) {
            return EventFilter.NONE;
        }
        var none = EventFilter.NONE;
        return new EventFilter(
                new FilterSelection<>(
                        EnumSet.of(Theme.values()[random.nextInt(5)], Theme.values()[random.nextInt(5)]), Set.of()),
                none.kinds(),
                none.people(),
                none.organisations(),
                none.collectivites(),
                none.parts(),
                random.nextBoolean() ? LocalDate.of(2013, 1, 1) : null,
                null,
                DateBasis.values()[random.nextInt(DateBasis.values().length)]);
    }

    @RepeatedTest(200)
    void searchesAreTheSame(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var request = new SearchRequest(
                query(random),
                filter(random),
                SortOrder.values()[random.nextInt(4) == 0 ? random.nextInt(SortOrder.values().length) : 0],
                new PageWindow(10, 10 * random.nextInt(5)),
                random.nextInt(3) == 0);

        assertThat(sharded.search(request)).as(request.query()).isEqualTo(whole.search(request));
    }

    @RepeatedTest(30)
    void allElseIsTheSame(RepetitionInfo round) {
        var random = new Random(1000 + round.getCurrentRepetition());
        String query = query(random);
        var id = one(facts, random).recap().id();
        var facet = new FacetRequest(
                Facet.values()[random.nextInt(Facet.values().length)],
                "",
                query,
                filter(random),
                new PageWindow(20, 0));

        assertThat(sharded.suggest(query, 12)).as(query).isEqualTo(whole.suggest(query, 12));
        assertThat(sharded.facetValues(facet)).as(query).isEqualTo(whole.facetValues(facet));
        assertThat(sharded.passages(id, query)).as(query).isEqualTo(whole.passages(id, query));
        assertThat(sharded.recap(id)).isEqualTo(whole.recap(id));
        assertThat(sharded.text(id)).isEqualTo(whole.text(id));
        var request = new SearchRequest(query, EventFilter.NONE, SortOrder.RELEVANCE, new PageWindow(1, 0));
        try (FoundRecaps some = sharded.found(request);
                FoundRecaps same = whole.found(request)) {
            assertThat(some.ids()).isEqualTo(same.ids());
            assertThat(some.next(100)).isEqualTo(same.next(100));
        }
        assertThat(sharded.size()).isEqualTo(RECAPS);
        assertThat(sharded.datasetVersion()).contains("1");
    }

    @Test
    void aShardThatIsAwayIsSaid(@TempDir Path other) {
        var shards = new LocalShards(other, 3, facts);
        var request = new SearchRequest("eau", EventFilter.NONE, SortOrder.RELEVANCE, new PageWindow(10, 0));
        try (var search = ShardedSearch.follow(shards, SearchSettings.SHIPPED)) {
            var before = search.search(request);
            shards.takeAway(0);
            shards.takeAway(1);
            shards.takeAway(2);

            assertThat(before.partial()).isFalse();
            assertThat(search.suggest("anne", 5)).isNotEmpty();
            assertThatThrownBy(() -> search.text(facts.getFirst().recap().id()))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageMatching("La partition \\d de l'index local ne répond pas.*");
            assertThat(search.search(request).partial()).isTrue();
        }
    }
}
