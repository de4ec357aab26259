package fr.retours.indexer.resolve;

import static fr.retours.extraction.testing.FactsBuilder.commune;
import static fr.retours.extraction.testing.FactsBuilder.organisation;
import static fr.retours.extraction.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.resolve.person.EvidenceKind;
import fr.retours.indexer.resolve.person.NamesakeDecision;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People of one name: what they do, where, when and with whom tells whether they are one. */
class NamesakesTest {
    private static final Collectivite QUIMPER = commune("29232", "Quimper", "29");
    private static final Collectivite BREST = commune("29019", "Brest", "29");
    private static final Collectivite LYON = commune("69123", "Lyon", "69");

    private final CorpusResolver resolver =
            new CorpusResolver(Set.of("jean")::contains, name -> false, id -> Optional.empty());

    private static FactsBuilder at(
            String id, String day, Collectivite place, String person, String function, Body body, String... others) {
        var recap = recap(id, "Retour sur une journée, " + id).on(day).in(place);
        Stream.of(others).forEach(recap::person);
        return recap.person(person, recap.role(function, body));
    }

    private List<String> people(String name, FactsBuilder... recaps) {
        var facts = Stream.of(recaps).map(FactsBuilder::build).toList();
        return resolver.resolve(facts, Curation.NONE).stream()
                .flatMap(one -> one.people().stream())
                .filter(one -> one.name().equals(name))
                .map(one -> one.person().id().value())
                .toList();
    }

    private List<NamesakeDecision> doubts(FactsBuilder... recaps) {
        var claims = new CorpusClaims();
        List<RecapFacts> facts = Stream.of(recaps).map(FactsBuilder::build).toList();
        facts.forEach(claims::add);
        return resolver.resolve(claims, Curation.NONE).namesakes().stream()
                .filter(NamesakeDecision::isDoubtful)
                .toList();
    }

    private static FactsBuilder mayor() {
        return at("1", "2011-05-12", QUIMPER, "Jean Dupont", "maire", QUIMPER);
    }

    private static FactsBuilder student() {
        return at("2", "2019-03-02", LYON, "Jean Dupont", "étudiant", organisation("Université Lyon 2"));
    }

    private static FactsBuilder chairman() {
        return at("3", "2024-10-09", LYON, "Jean Dupont", "président", organisation("Banque de la Soie"));
    }

    @Test
    void aMayorAStudentAndAChairmanOfAFrequentNameAreThreePeople() {
        assertThat(people("Jean Dupont", mayor(), student(), chairman()))
                .containsExactly("person:jean-dupont", "person:jean-dupont-2", "person:jean-dupont-3");
    }

    @Test
    void aRareNameIsOnePersonWhateverItDoes() {
        assertThat(people(
                        "Jean Kervasdoué",
                        at("1", "2011-05-12", QUIMPER, "Jean Kervasdoué", "maire", QUIMPER),
                        at("2", "2015-03-02", LYON, "Jean Kervasdoué", "chercheur", organisation("CNRS")),
                        at("3", "2021-10-09", LYON, "Jean Kervasdoué", "président", organisation("Banque de la Soie"))))
                .containsOnly("person:jean-kervasdoue");
    }

    @Test
    void aFrequentNameInOneDepartementAndWalkIsOnePerson() {
        assertThat(people(
                        "Jean Dupont",
                        mayor(),
                        at("2", "2015-03-02", BREST, "Jean Dupont", "conseiller municipal", BREST)))
                .containsOnly("person:jean-dupont");
    }

    @Test
    void theCompanyKeptTellsThatOnePersonChangedWalks() {
        String[] company = {"Anne Le Goff", "Yann Quéré", "Maël Riou"};

        assertThat(people(
                        "Jean Dupont",
                        at("1", "2011-05-12", QUIMPER, "Jean Dupont", "maire", QUIMPER, company),
                        at(
                                "2",
                                "2012-03-02",
                                LYON,
                                "Jean Dupont",
                                "président",
                                organisation("Coop des Abers"),
                                company)))
                .containsOnly("person:jean-dupont");
    }

    @Test
    void aVeryFrequentNameAloneMakesNoOnePerson() {
        assertThat(people(
                        "Jean Martin",
                        at("1", "2011-05-12", QUIMPER, "Jean Martin", "maire", QUIMPER),
                        recap("2", "Retour sur la fête")
                                .on("2019-05-12")
                                .in(LYON)
                                .person("Jean Martin")))
                .containsExactly("person:jean-martin", "person:jean-martin-2");
    }

    @Test
    void aDecisionNearToTheOtherIsADoubtWithItsGrounds() {
        assertThat(doubts(
                        mayor(),
                        recap("2", "Retour sur la fête")
                                .on("2013-05-12")
                                .in(QUIMPER)
                                .person("Jean Dupont")))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.outcome()).isEqualTo(NamesakeDecision.Outcome.JOINED);
                    assertThat(doubt.evidence().total()).isPositive();
                    assertThat(doubt.evidence().parts()).isNotEmpty();
                });
    }

    @Test
    void theSameRecapsGiveTheSamePeopleInWhateverOrder() {
        long seed = 18;
        var random = new Random(seed);
        List<FactsBuilder> recaps = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            var town = List.of(QUIMPER, BREST, LYON).get(random.nextInt(3));
            String name = List.of("Jean Dupont", "Jean Martin", "Jean Le Goff").get(random.nextInt(3));
            String function =
                    List.of("maire", "étudiant", "président", "chercheur").get(random.nextInt(4));
            Body body = random.nextBoolean() ? town : organisation("Coop " + random.nextInt(9));
            String day = (2010 + random.nextInt(15)) + "-0" + (1 + random.nextInt(9)) + "-11";
            recaps.add(at("r" + i, day, town, name, function, body, "Anne Riou " + random.nextInt(5)));
        }
        var facts = new ArrayList<>(recaps.stream().map(FactsBuilder::build).toList());
        var expected = assigned(facts);

        for (int round = 0; round < 5; round++) {
            Collections.shuffle(facts, random);
            assertThat(assigned(facts)).as("seed " + seed).isEqualTo(expected);
        }
    }

    private Map<RecapId, Map<String, String>> assigned(List<RecapFacts> facts) {
        var claims = new CorpusClaims();
        facts.forEach(claims::add);
        return resolver.resolve(claims, Curation.NONE).assigned();
    }

    @Test
    void titlesOfOneSeriesSpeakForOnePerson() {
        var one = recap("1", "Retour sur l’université des lavoirs 2011")
                .on("2011-05-12")
                .in(QUIMPER)
                .person("Jean Riou");
        var other = recap("2", "Retour sur l’université des lavoirs 2015")
                .on("2015-05-12")
                .in(LYON)
                .person("Jean Riou");
        var claims = new CorpusClaims();
        Stream.of(one, other).map(FactsBuilder::build).forEach(claims::add);

        assertThat(resolver.resolve(claims, Curation.NONE).namesakes())
                .singleElement()
                .satisfies(decision -> assertThat(decision.evidence().parts()).containsKey(EvidenceKind.SERIES));
    }

    @Test
    void aSecondFamilyNameIsOnePersonsAtOneBodyAndASecondGivenNameIsNot() {
        var claire = at("1", "2011-05-12", BREST, "Jean Kerboul", "maire", BREST);
        var longer = at("2", "2014-05-12", BREST, "Jean Kerboul-Riou", "maire", BREST);
        var otherGiven = at("3", "2012-05-12", BREST, "Jean-Yves Kerboul", "maire", BREST);

        assertThat(assigned(Stream.of(claire, longer, otherGiven)
                                .map(FactsBuilder::build)
                                .toList())
                        .values())
                .flatExtracting(ids -> ids.values().stream()
                        .filter(id -> id.startsWith("person:"))
                        .toList())
                .containsExactly("person:jean-kerboul-riou", "person:jean-kerboul-riou", "person:jean-yves-kerboul");
    }
}
