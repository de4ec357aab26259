package fr.retours.indexer.resolve.doubt;

import static fr.retours.extraction.testing.FactsBuilder.organisation;
import static fr.retours.extraction.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.retours.extraction.lexicon.KnowledgeBase;
import fr.retours.extraction.territory.Territories;
import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Lexicon;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationReader;
import fr.retours.indexer.resolve.CorpusClaims;
import fr.retours.indexer.resolve.CorpusResolver;
import fr.retours.indexer.resolve.IdentityResolution;
import fr.retours.indexer.resolve.claim.ClaimedName;
import fr.retours.indexer.resolve.doubt.FactDoubt.Aspect;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.time.EventDate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a corpus is unlikely, and its harmless twin. */
class UnlikelyFactsTest {
    private static final Territories TERRITORIES = Territories.load();
    private static final CorpusResolver RESOLVER = CorpusResolver.of(new Lexicon(), TERRITORIES);
    private static final Collectivite BREST = commune("29019");
    private static final Collectivite LANDERNEAU = commune("29103");
    private static final Collectivite GRENOBLE = commune("38185");
    private static final String DAY = "2018-05-04";

    private static Collectivite commune(String code) {
        return TERRITORIES.find(new CollectiviteId("commune:" + code)).orElseThrow();
    }

    private static IdentityResolution resolution(Curation curation, List<FactsBuilder> recaps) {
        var claims = new CorpusClaims();
        recaps.forEach(one -> claims.add(one.build()));
        return RESOLVER.resolve(claims, curation);
    }

    private static List<FactDoubt> doubts(FactsBuilder... recaps) {
        return doubts(Curation.NONE, recaps);
    }

    private static List<FactDoubt> doubts(Curation curation, FactsBuilder... recaps) {
        return resolution(curation, List.of(recaps)).doubts().values().stream()
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    private static Curation decided(String section, String fields) {
        return CurationReader.read(
                Path.of("curation.yaml"), section + ":\n- {" + fields + ", reason: essai, date: 2026-03-01}\n");
    }

    private static FactsBuilder at(Collectivite place, String id) {
        return recap(id, "Récap " + id).on(DAY).in(place).readBy(BuiltInRule.GIVEN_NAME);
    }

    private static FactsBuilder mayor(Collectivite place, String id) {
        FactsBuilder recap = at(place, id);
        return recap.person("Jean Morvan", recap.role("maire", BREST));
    }

    private static FactsBuilder held(String function, int attendance, String... rules) {
        var recap = recap("1", "Retour sur les potagers")
                .on(DAY)
                .of(EventKind.ATELIER, attendance)
                .readBy(rules);
        return recap.person("Gwenola Talmont", recap.role(function, null));
    }

    @Test
    void whoWasInTwoDistantTownsOnOneDayIsDoubtedAtBoth() {
        assertThat(doubts(mayor(BREST, "1"), mayor(GRENOBLE, "2")))
                .extracting(
                        one -> one.recap().value(),
                        FactDoubt::aspect,
                        one -> String.valueOf(one.about()),
                        FactDoubt::why)
                .containsExactly(
                        tuple(
                                "1",
                                Aspect.PRESENCE,
                                "person:jean-morvan",
                                "Jean Morvan aurait été le même jour, le 2018-05-04, à Brest et à Grenoble (récap 2)."),
                        tuple(
                                "2",
                                Aspect.PRESENCE,
                                "person:jean-morvan",
                                "Jean Morvan aurait été le même jour, le 2018-05-04, à Grenoble et à Brest (récap 1)."));
    }

    @Test
    void whoIsSurerAtOneOfTwoTownsIsDoubtedAtTheOther() {
        assertThat(doubts(mayor(BREST, "1"), at(GRENOBLE, "2").person("Jean Morvan")))
                .extracting(one -> one.recap().value())
                .containsExactly("2");
    }

    @Test
    void twoEventsOfOneDayInOneTownOrNextToItAreNothingUnlikely() {
        assertThat(doubts(mayor(BREST, "1"), mayor(BREST, "2"), mayor(LANDERNEAU, "3")))
                .isEmpty();
    }

    @Test
    void severalDaysOrAnEventWithoutAPlaceLeaveTimeToTravel() {
        var longer = recap("3", "Récap 3").from(DAY, "2018-05-06").in(GRENOBLE);
        var online = recap("4", "Récap 4").on(DAY);

        assertThat(doubts(mayor(BREST, "1"), longer.person("Jean Morvan"), online.person("Jean Morvan")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(1909-1972)", "(né en 1909, mort en 1972)", ", décédé le 2 mars 1972", "(1909 – 1972)"})
    void whoIsDeadTookNoPart(String aside) {
        var book = recap("0", "Bernardin Keraudren " + aside + " et son livre")
                .cited("Bernardin Keraudren")
                .mention(0, 19, PersonId.named("Bernardin Keraudren"));

        assertThat(doubts(book, at(BREST, "1").person("Bernardin Keraudren")))
                .extracting(one -> one.recap().value(), FactDoubt::why)
                .containsExactly(tuple("1", "La mort de Bernardin Keraudren date de 1972, d’après le corpus."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(2001-2014)", "(1985, 2020)", "(né en 1962)", ", élu en 1989", "(Brest, 2016)"})
    void aMandateOrABirthInTheirLifetimeIsNoDeath(String aside) {
        var book = recap("0", "Bernardin Keraudren " + aside + " et son livre")
                .cited("Bernardin Keraudren")
                .mention(0, 19, PersonId.named("Bernardin Keraudren"));

        assertThat(doubts(book, at(BREST, "1").person("Bernardin Keraudren"))).isEmpty();
    }

    @Test
    void whoIsNotBornTookNoPart() {
        var book = recap("0", "Bernardin Keraudren, né en 2031, et son livre")
                .cited("Bernardin Keraudren")
                .mention(0, 19, PersonId.named("Bernardin Keraudren"));

        assertThat(doubts(book, at(BREST, "1").person("Bernardin Keraudren")))
                .singleElement()
                .satisfies(one -> assertThat(one.why()).contains("naissance", "2031"));
    }

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource({
        "président de la République, 15, ouvre, true",
        "Première ministre, 15, intervient, true",
        "président de la République, 200, juge, true",
        "reine d’Espagne, 200, dit, true",
        "président de la République, 200, ouvre, false",
        "ministre du Logement, 15, juge, true",
        "ministre du Logement, 200, juge, false",
        "présidente de Taïwan, 15, ouvre, true",
        "chancelière allemande, 15, ouvre, true",
        "ministre du Logement, 200, ouvre, false",
        "ancienne ministre, 15, ouvre, false",
        "présidente de la Fabrique du vent, 15, ouvre, false",
        "présidente, 15, ouvre, false",
        "conseillère technique de la ministre, 15, ouvre, false"
    })
    void aHeadOfStateIsUnlikelyAtASmallEventOrByWordsAlone(
            String function, int attendance, String rule, boolean unlikely) {
        assertThat(doubts(held(function, attendance, "given-name", rule)).isEmpty())
                .isEqualTo(!unlikely);
    }

    @Test
    void thePresidentOfACountryThatIsSaidBesideIsAHeadOfState() {
        var recap = at(BREST, "1").of(EventKind.ATELIER, 15);

        assertThat(doubts(recap.person("Gwenola Talmont", recap.role("présidente", organisation("Italie")))))
                .hasSize(1);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"SEMINAIRE, 29000, true", "ATELIER, 900, true", "SEMINAIRE, 290, false", "FORUM, 29000, false"})
    void anAttendanceOutOfScaleIsUnlikely(EventKind kind, int attendance, boolean unlikely) {
        var resolution = resolution(
                Curation.NONE, List.of(recap("1", "Retour sur les communs").of(kind, attendance)));
        RecapFacts facts =
                recap("1", "Retour sur les communs").of(kind, attendance).build();

        var event = resolution.apply(facts).event().orElseThrow();

        assertThat(resolution.doubts().isEmpty()).isEqualTo(!unlikely);
        assertThat(event.proofOf(EventProperty.ATTENDANCE).orElseThrow().confidence())
                .isEqualTo(unlikely ? DoubtedFacts.UNLIKELY : 0.9);
        assertThat(event.proofOf(EventProperty.DATE)).isEmpty();
        assertThat(event.proofOf(EventProperty.KIND).orElseThrow().confidence()).isEqualTo(0.9);
    }

    @Test
    void aPersonWithTheNameOfABodyOrATownIsUnlikely() {
        var one = recap("1", "Un")
                .readBy(BuiltInRule.BESIDE_FUNCTION)
                .person("Fabrique Voliqua")
                .person("Grenoble");
        var other = recap("2", "Deux").body(organisation("Fabrique Voliqua"), LinkKind.HOST);

        assertThat(doubts(one, other))
                .extracting(doubt -> String.valueOf(doubt.about()), FactDoubt::aspect)
                .containsExactly(tuple("person:fabrique-voliqua", Aspect.NAME), tuple("person:grenoble", Aspect.NAME));
    }

    @Test
    void aPersonWithAGivenNameOrACivilityAnywhereIsOne() {
        var one = recap("1", "Un").readBy(BuiltInRule.GIVEN_NAME).person("Anne Voliqua");
        var other = recap("2", "Deux")
                .readBy("juge")
                .person("Anne Voliqua")
                .body(organisation("Anne Voliqua"), LinkKind.HOST);
        var third = recap("3", "Trois").readBy(BuiltInRule.CIVILITY).person("Grenoble");

        assertThat(doubts(one, other, third)).isEmpty();
    }

    @Test
    void aNameThatIsAWordInEnglishIsUnlikely() {
        var recap = recap("1", "Un")
                .readBy(BuiltInRule.LISTED)
                .body(organisation("Ideas"), LinkKind.HOST)
                .person("April");

        assertThat(doubts(recap))
                .extracting(doubt -> String.valueOf(doubt.about()))
                .containsExactly("org:ideas", "person:april");
    }

    @Test
    void aNameAmongWhoseWordsSomeAreEnglishIsNothingUnlikely() {
        var recap = recap("1", "Un")
                .readBy(BuiltInRule.GIVEN_NAME)
                .person("Rose April")
                .body(organisation("Open Data Week"), LinkKind.HOST)
                .body(organisation("IDEAS"), LinkKind.PARTNER)
                .readBy(BuiltInRule.CIVILITY)
                .person("April")
                .readBy(BuiltInRule.HEAD)
                .body(organisation("April"), LinkKind.PARTNER);

        assertThat(doubts(recap)).isEmpty();
    }

    @Test
    void whatIsUnlikelyIsAssertedLastWithItsReason() {
        RecapFacts facts = mayor(GRENOBLE, "2").build();

        RecapFacts resolved = resolution(Curation.NONE, List.of(mayor(BREST, "1"), mayor(GRENOBLE, "2")))
                .apply(facts);

        var person = resolved.people().getFirst();
        assertThat(Stream.of(person.proof(), person.parts().getFirst().proof())).allSatisfy(proof -> {
            assertThat(proof.confidence()).isEqualTo(DoubtedFacts.UNLIKELY);
            assertThat(proof.reasons()).anyMatch(reason -> reason.rule().equals("unlikely"));
        });
        assertThat(person.roles().getFirst().proof().confidence()).isEqualTo(0.9);
        assertThat(resolved.bodies())
                .singleElement()
                .satisfies(body ->
                        assertThat(body.links().getFirst().proof().confidence()).isEqualTo(DoubtedFacts.UNLIKELY));
    }

    @Test
    void whatSomebodyDecidedIsNoMoreDoubted() {
        var brest = mayor(BREST, "1");
        var grenoble = mayor(GRENOBLE, "2");
        Curation there = decided("took_part", "id: person:jean-morvan, recaps: ['2'], took_part: true");
        Curation notThere = decided("took_part", "id: person:jean-morvan, recaps: ['2'], took_part: false");

        assertThat(doubts(there, brest, grenoble))
                .extracting(one -> one.recap().value())
                .containsExactly("1");
        assertThat(resolution(there, List.of(brest, grenoble))
                        .apply(grenoble.build())
                        .people()
                        .getFirst()
                        .proof()
                        .confidence())
                .isEqualTo(1);
        assertThat(doubts(notThere, brest, grenoble)).isEmpty();
        assertThat(doubts(
                        decided("accept", "id: person:april, recaps: ['1']"),
                        recap("1", "Un").person("April")))
                .isEmpty();
    }

    @Test
    void theOrderOfRecapsMakesNoDifference() {
        List<FactsBuilder> recaps = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            recaps.add(mayor(List.of(BREST, GRENOBLE, LANDERNEAU).get(i % 3), "r" + i));
        }
        Set<Object> all = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(recaps, new Random(seed));
            all.add(resolution(Curation.NONE, recaps).doubts());
        }

        assertThat(all).hasSize(1);
    }

    /** Each recap is seen as often, however many there are, and however often somebody is named on one day. */
    @Test
    void eachRecapIsLookedAtAFixedNumberOfTimes() {
        assertThat(looks(100)).isEqualTo(10 * looks(10));
    }

    private static int looks(int recaps) {
        var looks = new AtomicInteger();
        List<RecapSight> corpus = IntStream.range(0, recaps)
                .mapToObj(i -> new RecapSight(
                        new RecapId("r" + i),
                        new RecapSight.SeenEvent(
                                EventId.named("e" + i),
                                EventKind.ATELIER,
                                EventDate.parse(DAY),
                                i % 2 == 0 ? BREST : GRENOBLE,
                                15),
                        List.of(new RecapSight.SeenPerson(
                                PersonId.named("Jean Morvan"),
                                ClaimedName.of("Jean Morvan", List.of()),
                                true,
                                false,
                                new DoubtSigns(true, 1, Set.of(), List.of(), List.of("1909-1972")))),
                        List.of()))
                .toList();
        new UnlikelyFacts(KnowledgeBase.shipped(), name -> false)
                .look(() -> corpus.stream().peek(one -> looks.incrementAndGet()).iterator(), doubt -> false);
        return looks.get();
    }
}
