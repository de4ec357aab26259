package fr.retours.text.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.FilterSelection;
import fr.retours.model.port.PageWindow;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Slugged;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import fr.retours.model.time.EventDate;
import fr.retours.model.time.EventTime;
import fr.retours.text.Facet;
import fr.retours.text.FacetCount;
import fr.retours.text.FacetRequest;
import fr.retours.text.Facts;
import fr.retours.text.Hit;
import fr.retours.text.SearchRequest;
import fr.retours.text.SearchResult;
import fr.retours.text.SortOrder;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What must hold whatever is asked, held against a recount over made-up recaps; the number of the round is the seed. */
class SearchPropertyTest {
    private static final int ROUNDS = 80;
    /** One answer holds them all. */
    private static final int RECAPS = PageWindow.MAX_LIMIT;

    private static final List<String> WORDS = List.of("eau", "forêt", "monnaie", "régie", "école", "habitat");
    /** Words that one or two recaps have, by the numbers of these. */
    private static final Map<Integer, String> RARE = Map.of(17, "glacier", 40, "tourbière", 77, "tourbière");

    private static final List<String> PEOPLE = List.of("Anne Roy", "Luc Roy", "Jean Dumas", "Ève Le Goff");
    private static final List<String> ORGANISATIONS = List.of("RTES", "ADEME", "Maison de l’eau");
    private static final List<Collectivite> AUTHORITIES = authorities();

    private static final List<RecapFacts> FACTS = facts(new Random(0));
    private static final SmallIndex INDEX = SmallIndex.ofFacts(FACTS);

    @AfterAll
    static void close() {
        INDEX.close();
    }

    @RepeatedTest(ROUNDS)
    void facetsAreWhatARecountGives(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var filter = filter(random);
        String query = query(random);
        Set<String> matching = Set.copyOf(INDEX.find(query));

        var result = INDEX.result(query, filter);

        assertThat(result.total()).isEqualTo(passing(matching, filter, null).count());
        for (Facet facet : shown(filter)) {
            Map<String, Long> recount = passing(matching, filter, facet)
                    .flatMap(one -> values(facet, one).stream())
                    .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
            assertThat(result.facets().get(facet))
                    .as("%s of « %s » in %s", facet, query, filter)
                    .filteredOn(one -> one.count() > 0)
                    .allSatisfy(one -> assertThat((long) one.count()).isEqualTo(recount.get(one.value())))
                    .hasSameSizeAs(recount.keySet());
        }
    }

    /** Lists the facets that a search counts: years by one kind of date. */
    private static List<Facet> shown(EventFilter filter) {
        return Stream.of(Facet.values())
                .filter(facet -> !facet.isYears() || facet == Facet.years(filter.basis()))
                .toList();
    }

    @RepeatedTest(ROUNDS)
    void valuesFoundInsideAFacetAreThoseOfTheFacet(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var filter = filter(random);
        String query = query(random);
        var facet = one(random, shown(filter));

        var all = INDEX.search().facetValues(new FacetRequest(facet, "", query, filter, new PageWindow(100, 0)));

        assertThat(all.items()).isEqualTo(INDEX.result(query, filter).facets().get(facet));
        assertThat(all.total()).isEqualTo(all.items().size());
    }

    @RepeatedTest(ROUNDS)
    void pagesNeitherRepeatNorLoseAHit(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var filter = filter(random);
        String query = query(random);
        var sort = one(random, List.of(SortOrder.values()));
        int limit = 1 + random.nextInt(9);
        List<Hit> whole = page(query, filter, sort, new PageWindow(100, 0)).hits();

        List<Hit> paged = new ArrayList<>();
        for (int offset = 0; offset < whole.size(); offset += limit) {
            paged.addAll(
                    page(query, filter, sort, new PageWindow(limit, offset)).hits());
        }

        assertThat(paged).isEqualTo(whole);
        assertThat(whole).extracting(hit -> hit.recap().id()).doesNotHaveDuplicates();
        assertThat(whole).isSortedAccordingTo(order(sort));
    }

    @RepeatedTest(ROUNDS)
    void whatHasFewerWordsIsCountedAndPagedLikeTheRest(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var filter = filter(random);
        String first = one(random, WORDS);
        String second =
                one(random, WORDS.stream().filter(one -> !one.equals(first)).toList());
        String query = first + " " + second;
        Set<String> found = Set.copyOf(INDEX.find(query));
        Set<String> both = FACTS.stream()
                .filter(one -> holds(one, first) && holds(one, second))
                .map(one -> one.recap().id().value())
                .collect(Collectors.toSet());

        var result = INDEX.result(query, filter);
        List<Hit> paged = new ArrayList<>();
        for (int offset = 0; offset < result.total(); offset++) {
            paged.addAll(page(query, filter, SortOrder.RELEVANCE, new PageWindow(1, offset))
                    .hits());
        }

        assertThat(found).containsAll(both);
        assertThat(result.total()).isEqualTo(passing(found, filter, null).count());
        assertThat(paged).isEqualTo(result.hits()).hasSize((int) result.total());
        var years = Facet.years(filter.basis());
        assertThat(result.facets().getOrDefault(years, List.of()).stream()
                        .mapToInt(FacetCount::count)
                        .sum())
                .isEqualTo(passing(found, filter, null)
                        .mapToInt(one -> values(years, one).size())
                        .sum());
    }

    private static boolean holds(RecapFacts facts, String word) {
        return facts.recap().text().contains(word);
    }

    /** Score where it counts, then date, else publication, then id; what has neither comes last. */
    private static Comparator<Hit> order(SortOrder sort) {
        Comparator<EventDate> dates =
                sort == SortOrder.EARLIEST_FIRST ? Comparator.naturalOrder() : Comparator.reverseOrder();
        return Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(
                        hit -> new EventTime(
                                        hit.event().map(Event::date).orElse(null),
                                        hit.recap().published())
                                .by(DateBasis.PUBLISHED)
                                .orElse(null),
                        Comparator.nullsLast(dates))
                .thenComparing(hit -> hit.recap().id().value());
    }

    private static SearchResult page(String query, EventFilter filter, SortOrder sort, PageWindow window) {
        return INDEX.search().search(new SearchRequest(query, filter, sort, window));
    }

    private static Stream<RecapFacts> passing(Set<String> matching, EventFilter filter, @Nullable Facet spared) {
        Map<Facet, FilterSelection<String>> selections = new EnumMap<>(Facet.class);
        selections.put(Facet.THEME, slugs(filter.themes(), Slugged::slug));
        selections.put(Facet.KIND, slugs(filter.kinds(), Slugged::slug));
        selections.put(Facet.PART, slugs(filter.parts(), Slugged::slug));
        selections.put(Facet.PERSON, slugs(filter.people(), PersonId::value));
        selections.put(Facet.ORGANISATION, slugs(filter.organisations(), OrganisationId::value));
        selections.put(Facet.COLLECTIVITE, slugs(filter.collectivites(), CollectiviteId::value));
        if (spared != null) {
            selections.remove(spared);
        }
        return FACTS.stream()
                .filter(one -> matching.contains(one.recap().id().value()))
                .filter(one -> passes(filter, time(one)))
                .filter(one -> selections.entrySet().stream()
                        .allMatch(entry -> passes(entry.getValue(), values(entry.getKey(), one))));
    }

    private static <T> FilterSelection<String> slugs(FilterSelection<T> selection, Function<T, String> slug) {
        return new FilterSelection<>(
                selection.any().stream().map(slug).collect(Collectors.toSet()),
                selection.none().stream().map(slug).collect(Collectors.toSet()));
    }

    private static boolean passes(FilterSelection<String> selection, Set<String> values) {
        return (selection.any().isEmpty() || selection.any().stream().anyMatch(values::contains))
                && selection.none().stream().noneMatch(values::contains);
    }

    private static EventTime time(RecapFacts facts) {
        return new EventTime(
                facts.event().map(Event::date).orElse(null), facts.recap().published());
    }

    private static boolean passes(EventFilter filter, EventTime time) {
        var from = filter.from();
        var to = filter.to();
        return time.by(filter.basis())
                .map(date -> (from == null || !date.last().isBefore(from))
                        && (to == null || !date.first().isAfter(to)))
                .orElse(from == null && to == null);
    }

    private static Set<String> years(RecapFacts facts, DateBasis basis) {
        var years = time(facts).years(basis);
        return years.isEmpty()
                ? facts.event().map(any -> Set.of(Facet.UNDATED)).orElse(Set.of())
                : years.stream().map(Year::toString).collect(Collectors.toSet());
    }

    private static Set<String> values(Facet facet, RecapFacts facts) {
        var there = facts.people().stream().filter(one -> one.tookPart()).toList();
        var event = facts.narration().event();
        return switch (facet) {
            case THEME ->
                facts.subjects().stream().map(one -> one.theme().slug()).collect(Collectors.toSet());
            case KIND -> event == null ? Set.of() : Set.of(event.kind().slug());
            case YEAR -> years(facts, DateBasis.EVENT);
            case YEAR_PUBLISHED -> years(facts, DateBasis.PUBLISHED);
            case PERSON -> there.stream().map(one -> one.person().id().value()).collect(Collectors.toSet());
            case PART ->
                there.stream()
                        .flatMap(one -> one.parts().stream())
                        .map(one -> one.part().slug())
                        .collect(Collectors.toSet());
            case ORGANISATION ->
                facts.bodies().stream()
                        .map(one -> one.body().id().value())
                        .filter(id -> id.startsWith(OrganisationId.PREFIX))
                        .collect(Collectors.toSet());
            case COLLECTIVITE -> {
                Set<String> all = new HashSet<>();
                facts.bodies().forEach(one -> {
                    if (one.body() instanceof Collectivite authority) {
                        addWithAbove(authority, all);
                    }
                });
                var place = event == null ? null : event.place();
                if (place != null && place.collectivite() != null) {
                    addWithAbove(place.collectivite(), all);
                }
                yield all;
            }
        };
    }

    private static void addWithAbove(Collectivite one, Set<String> all) {
        all.add(one.id().value());
        one.partOf().forEach(above -> addWithAbove(above, all));
    }

    private static String query(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "";
            case 1 -> one(random, WORDS);
            case 2 -> one(random, WORDS) + " -" + one(random, WORDS);
            default -> one(random, WORDS) + " " + one(random, WORDS);
        };
    }

    private static EventFilter filter(Random random) {
        return new EventFilter(
                selection(random, List.of(Theme.values()).subList(0, 4)),
                selection(random, List.of(EventKind.values()).subList(0, 3)),
                selection(random, PEOPLE.stream().map(PersonId::named).toList()),
                selection(
                        random,
                        ORGANISATIONS.stream().map(OrganisationId::named).toList()),
                selection(random, ids()),
                selection(random, List.of(Part.values()).subList(0, 3)),
                random.nextInt(6) == 0 ? day(random) : null,
                random.nextInt(6) == 0 ? day(random) : null,
                one(random, List.of(DateBasis.values())));
    }

    private static List<CollectiviteId> ids() {
        Set<String> all = new HashSet<>();
        AUTHORITIES.forEach(one -> addWithAbove(one, all));
        return all.stream().sorted().map(CollectiviteId::new).toList();
    }

    private static <T> FilterSelection<T> selection(Random random, List<T> values) {
        Set<T> any = random.nextInt(5) == 0 ? some(random, values) : Set.of();
        return new FilterSelection<>(any, random.nextInt(8) == 0 ? Set.of(one(random, values)) : Set.of());
    }

    private static <T> Set<T> some(Random random, List<T> values) {
        return random.ints(1 + random.nextInt(3), 0, values.size())
                .mapToObj(values::get)
                .collect(Collectors.toSet());
    }

    private static <T> T one(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2014 + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(3));
    }

    private static List<Collectivite> authorities() {
        var region = Facts.authority("region:75", "Nouvelle-Aquitaine");
        var sevres = Facts.authority("departement:79", "Deux-Sèvres", region);
        var epci = Facts.authority("epci:200041317", "Niortais", sevres);
        return List.of(
                Facts.authority("commune:79191", "Niort", epci, sevres),
                Facts.authority("commune:79005", "Airvault", sevres),
                Facts.authority("commune:69123", "Lyon", Facts.authority("departement:69", "Rhône")),
                region);
    }

    private static List<RecapFacts> facts(Random random) {
        List<RecapFacts> all = new ArrayList<>();
        for (int number = 0; number < RECAPS; number++) {
            all.add(recap(number, random).build());
        }
        return all;
    }

    /** Few words and days, so that many recaps are alike: they must be distinguished all the same. */
    private static Facts recap(int number, Random random) {
        var facts = Facts.of("recap:" + number)
                .title(one(random, WORDS))
                .body(one(random, WORDS) + " et " + one(random, WORDS) + " " + RARE.getOrDefault(number, ""))
                .kind(one(random, List.of(EventKind.values()).subList(0, 3)))
                .theme(some(random, List.of(Theme.values()).subList(0, 4)).toArray(Theme[]::new));
        if (random.nextInt(4) > 0) {
            var start = day(random);
            switch (random.nextInt(6)) {
                case 0 -> facts.during(YearMonth.from(start).toString());
                case 1 -> facts.during(start.getYear() + "-24");
                case 2 -> facts.during(Year.from(start).toString());
                default ->
                    facts.on(
                            start.toString(), start.plusDays(random.nextInt(40)).toString());
            }
        }
        if (random.nextBoolean()) {
            facts.published(random.nextBoolean() ? null : day(random).toString());
        }
        if (random.nextBoolean()) {
            facts.in(AUTHORITIES.get(random.nextInt(3)));
        }
        boolean eventless = random.nextInt(6) == 0;
        if (eventless) {
            facts.telling(NarrationKind.NONE);
        }
        for (String person : some(random, PEOPLE)) {
            if (eventless || random.nextInt(3) == 0) {
                facts.cited(person);
            } else {
                facts.person(
                        person,
                        some(random, Arrays.asList(Part.values()).subList(0, 3)).toArray(Part[]::new));
            }
        }
        some(random, ORGANISATIONS)
                .forEach(name ->
                        facts.with(Facts.organisation(name), eventless ? LinkKind.MENTIONED : LinkKind.PARTNER));
        some(random, AUTHORITIES).forEach(one -> facts.with(one, LinkKind.MENTIONED));
        return facts;
    }
}
