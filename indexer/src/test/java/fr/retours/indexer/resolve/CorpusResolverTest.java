package fr.retours.indexer.resolve;

import static fr.retours.extraction.testing.FactsBuilder.commune;
import static fr.retours.extraction.testing.FactsBuilder.organisation;
import static fr.retours.extraction.testing.FactsBuilder.recap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.extraction.testing.FactsBuilder;
import fr.retours.indexer.curation.Curation;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.PersonId;
import fr.retours.model.term.LinkKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorpusResolverTest {
    private static final Collectivite DIE = commune("26113", "Die", "26");
    private static final Collectivite CREST = commune("26108", "Crest", "26");
    private static final Collectivite CHOISY = commune("94022", "Choisy-le-Roi", "94");
    private static final Collectivite DROME = DIE.partOf().getFirst();

    private final CorpusResolver resolver = new CorpusResolver(
            Set.of("christiane", "martin", "bernard", "edgar", "jeanne")::contains,
            name -> false,
            id -> Optional.empty());

    private List<RecapFacts> resolve(FactsBuilder... recaps) {
        var facts = List.of(recaps).stream().map(FactsBuilder::build).toList();
        return resolver.resolve(facts, Curation.NONE);
    }

    private static List<String> people(List<RecapFacts> facts) {
        return facts.stream()
                .flatMap(one -> one.people().stream())
                .map(one -> one.person().id().value())
                .toList();
    }

    private static List<String> bodies(List<RecapFacts> facts) {
        return facts.stream()
                .flatMap(one -> one.bodies().stream())
                .map(one -> one.body().id().value())
                .toList();
    }

    private static List<String> events(List<RecapFacts> facts) {
        return facts.stream().map(one -> one.event().orElseThrow().id().value()).toList();
    }

    private FactsBuilder withRole(String id, String day, String person, String function, Body body) {
        var recap = recap(id, "Retour sur une journée, " + id).on(day);
        return recap.person(person, recap.role(function, body));
    }

    @Test
    void aLetterApartIsOnePersonWhereTheBodyIsTheSame() {
        var facts = resolve(
                withRole("a", "2016-05-26", "Christiane Bouchart", "adjointe", DIE),
                withRole("b", "2017-05-26", "Christiane Bouchard", "conseillère", DIE),
                withRole("c", "2017-06-26", "Christiane Bouchaud", "maire", CREST));

        assertThat(people(facts))
                .containsExactly(
                        "person:christiane-bouchart", "person:christiane-bouchart", "person:christiane-bouchaud");
    }

    @Test
    void aLetterOfAnotherAlphabetIsAnotherLetter() {
        var facts = resolve(
                recap("1", "Un").on("2018-01-01").person("Christiane Bouchart"),
                recap("2", "Deux").on("2018-01-02").person("Christiane Bouch\u0430rt"),
                recap("3", "Trois").on("2018-01-03").person("Christi\u03B1ne Bouchart"));

        assertThat(people(facts)).doesNotHaveDuplicates();
    }

    @Test
    void anInitialStandsForTheOnlyFullNameAtTheBody() {
        var facts = resolve(
                withRole("a", "2016-05-26", "Edgar Pisani", "maire", DIE),
                withRole("b", "2017-05-26", "E. Pisani", "maire", DIE));
        assertThat(people(facts)).containsExactly("person:edgar-pisani", "person:edgar-pisani");

        var open = resolve(
                withRole("a", "2016-05-26", "Edgar Pisani", "maire", DIE),
                withRole("b", "2017-05-26", "E. Pisani", "maire", DIE),
                withRole("c", "2017-06-26", "Edmond Pisani", "adjoint", DIE));
        assertThat(people(open)).doesNotHaveDuplicates();
    }

    @Test
    void spellingsOfOneNameAreOnePerson() {
        var facts = resolve(
                recap("1", "Un").on("2018-01-01").person("Christiane Bouchart"),
                recap("2", "Deux").on("2018-01-02").person("CHRISTIANE BOUCHART"),
                recap("3", "Trois").on("2018-01-03").person("Bouchart Christiane"),
                recap("4", "Quatre").on("2018-01-04").person("ChristianeBouchart"));

        assertThat(people(facts)).containsOnly("person:christiane-bouchart");
        var person = facts.getLast().people().getFirst().person();
        assertThat(person.name()).isEqualTo("Christiane Bouchart");
        assertThat(person.aliases())
                .containsExactly("Bouchart Christiane", "CHRISTIANE BOUCHART", "ChristianeBouchart");
        assertThat(facts.getLast().people().getFirst().name()).isEqualTo("ChristianeBouchart");
    }

    @Test
    void missingAccentsAndHyphensMakeNoOtherPersonAndTheFullSpellingIsShown() {
        var facts = resolve(
                recap("1", "Un").person("Jean Louis Beche"), recap("2", "Deux").person("Jean-Louis Bêche"));

        assertThat(people(facts)).containsOnly("person:jean-louis-beche");
        assertThat(facts.getFirst().people().getFirst().person().name()).isEqualTo("Jean-Louis Bêche");
    }

    @Test
    void twoGivenNamesInEitherOrderAreTwoPeople() {
        assertThat(people(resolve(
                        recap("1", "Un").person("Martin Bernard"),
                        recap("2", "Deux").person("Bernard Martin"))))
                .containsExactly("person:martin-bernard", "person:bernard-martin");
    }

    @Test
    void differentFunctionsOverTimeAreOnePerson() {
        var facts = resolve(
                withRole("1", "2012-01-01", "Jeanne Durand", "conseillère municipale", DIE),
                withRole("2", "2015-01-01", "Jeanne Durand", "maire", CREST),
                withRole("3", "2016-01-01", "Jeanne Durand", "conseillère départementale", DROME),
                withRole("4", "2017-01-01", "Jeanne Durand", "chercheuse", organisation("Université de Die")),
                recap("5", "Cinq").person("Jeanne Durand"));

        assertThat(people(facts)).containsOnly("person:jeanne-durand");
    }

    @Test
    void mayorsOfTwoTownsInOneTermAreTwoPeopleNumberedByDate() {
        var facts = resolve(
                withRole("1", "2019-05-01", "Jean Martin", "maire", CREST),
                withRole("2", "2016-01-01", "Jean Martin", "Maire", DIE),
                withRole("3", "2018-01-01", "Jean Martin", "adjoint au maire", CREST),
                recap("4", "Quatre").on("2019-01-01").in(CREST).person("Jean Martin"));

        assertThat(people(facts))
                .containsExactly(
                        "person:jean-martin-2", "person:jean-martin", "person:jean-martin-2", "person:jean-martin-2");
    }

    @Test
    void seatsInTwoTermsOrUndatedOrFormerDoNotConflict() {
        var later = recap("3", "Trois").on("2016-06-01");
        var facts = resolve(
                withRole("1", "2013-05-01", "Jean Martin", "maire", CREST),
                withRole("2", "2016-01-01", "Jean Martin", "maire", DIE),
                later.person("Jean Martin", later.role("ancien maire", CREST, true)),
                withRole("4", "2016-05-01", "Jean Martin", "conseiller technique", CREST));

        assertThat(people(facts)).containsOnly("person:jean-martin");
    }

    @Test
    void aMinisterIsNotTheMayorOfATownElsewhere() {
        var minister = recap("1", "Un").on("2019-09-13");
        var mayor = recap("2", "Deux").on("2019-01-09");

        var facts = resolve(
                minister.person(
                        "Didier Exemple",
                        minister.role("ministre de l'Agriculture", null),
                        minister.role("ancien président du conseil général", DROME, true)),
                mayor.person("Didier Exemple", mayor.role("maire", CHOISY)));

        assertThat(people(facts)).containsExactly("person:didier-exemple-2", "person:didier-exemple");
    }

    @Test
    void twoOfOneNameInOneRecapStayApart() {
        var both = recap("1", "Un").on("2019-01-01");
        both.person(PersonId.named("Jean Martin"), "Jean Martin", List.of(), both.role("maire", DIE));
        both.person(new PersonId("person:jean-martin-2"), "Jean Martin", List.of(), both.role("maire", CREST));

        var facts = resolve(both, withRole("2", "2019-02-01", "Jean Martin", "maire", CREST));

        assertThat(people(facts)).containsExactly("person:jean-martin", "person:jean-martin-2", "person:jean-martin-2");
    }

    @Test
    void twoSpellingsInOneRecapBecomeOnePersonWithAllThatIsSaid() {
        var recap = recap("1", "Un");
        recap.person("Edgar Pisani", recap.role("ministre", null)).person("EdgarPisani", recap.role("maire", DIE));

        Participation only = resolve(recap).getFirst().people().getFirst();

        assertThat(only.person().id().value()).isEqualTo("person:edgar-pisani");
        assertThat(only.aliases()).containsExactly("EdgarPisani");
        assertThat(only.roles()).hasSize(2);
        assertThat(only.parts()).hasSize(1);
    }

    @Test
    void acronymAndLongFormAreOneOrganisationEverywhere() {
        var both = recap("1", "Un").body(organisation("AMF"), LinkKind.PARTNER, "Association des Maires de France");
        var facts = resolve(
                both,
                recap("2", "Deux").body(organisation("Association des maires de France"), LinkKind.HOST),
                recap("3", "Trois").body(organisation("AMF"), LinkKind.HOST),
                recap("4", "Quatre").body(organisation("l’AMF"), LinkKind.HOST));

        assertThat(bodies(facts)).containsOnly("org:amf");
    }

    @Test
    void anAcronymOfTwoBodiesJoinsNeither() {
        var facts = resolve(
                recap("1", "Un").body(organisation("ARF"), LinkKind.HOST, "Association des régions de France"),
                recap("2", "Deux").body(organisation("Atelier des ressources forestières"), LinkKind.HOST, "ARF"),
                recap("3", "Trois").body(organisation("ARF"), LinkKind.HOST));

        assertThat(bodies(facts)).doesNotHaveDuplicates();
    }

    @Test
    void namesThatFitManyBodiesJoinNothing() {
        var facts = resolve(
                recap("1", "Un").body(organisation("Réseau des crèches"), LinkKind.HOST, "le Réseau"),
                recap("2", "Deux").body(organisation("Réseau des jardins"), LinkKind.HOST, "Réseau"));

        assertThat(bodies(facts)).containsExactly("org:reseau-des-creches", "org:reseau-des-jardins");
    }

    @Test
    void aLegalFormMakesNoOtherBodyUnlessSeveralCompete() {
        assertThat(bodies(resolve(
                        recap("1", "Un").body(organisation("SCIC TETRIS"), LinkKind.HOST),
                        recap("2", "Deux").body(organisation("Tetris"), LinkKind.HOST))))
                .hasSize(2)
                .containsOnly("org:scic-tetris");
        assertThat(bodies(resolve(
                        recap("1", "Un").body(organisation("SCIC Habitat"), LinkKind.HOST),
                        recap("2", "Deux").body(organisation("association Habitat"), LinkKind.HOST),
                        recap("3", "Trois").body(organisation("Habitat"), LinkKind.HOST))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aDoubledLetterInALongAcronymIsASlip() {
        assertThat(bodies(resolve(
                        recap("1", "Un").body(organisation("CNCRESS"), LinkKind.HOST),
                        recap("2", "Deux").body(organisation("CNCRESS"), LinkKind.HOST),
                        recap("3", "Trois").body(organisation("CNCRES"), LinkKind.HOST))))
                .containsOnly("org:cncress");
        assertThat(bodies(resolve(
                        recap("1", "Un").body(organisation("CRES"), LinkKind.HOST),
                        recap("2", "Deux").body(organisation("CRESS"), LinkKind.HOST))))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesThatTurnOutToBeOneBodyAreOneInARecapToo() {
        var knows = recap("1", "Un").body(organisation("AMF"), LinkKind.PARTNER, "Association des Maires de France");
        var apart = recap("2", "Deux")
                .body(organisation("AMF"), LinkKind.MENTIONED)
                .body(organisation("Association des Maires de France"), LinkKind.HOST);
        var speaker = apart.role("vice-président", organisation("AMF"));
        apart.person("Jean Martin", speaker);

        RecapFacts facts = resolve(knows, apart).getLast();

        Involvement only = facts.bodies().getFirst();
        assertThat(facts.bodies()).hasSize(1);
        assertThat(only.links()).extracting(link -> link.kind()).containsExactly(LinkKind.HOST);
        assertThat(facts.people().getFirst().roles().getFirst().body())
                .isEqualTo(only.body().id());
    }

    @Test
    void recapsOfOneDayAndPlaceWithNearTitlesTellOneEvent() {
        var facts = resolve(
                recap("b", "Retour sur Climat en ville, premier sommet des acteurs locaux - Die, 26 au 28 mai 2016")
                        .from("2016-05-26", "2016-05-28")
                        .in(DIE),
                recap("a", "Climat en ville, le sommet des acteurs locaux du climat, à Die (26-28 mai 2016)")
                        .from("2016-05-26", "2016-05-28")
                        .in(DIE),
                recap("c", "Retour sur la foire aux vélos de Die")
                        .on("2016-05-27")
                        .in(DIE),
                recap("d", "Climat en ville, sommet des acteurs locaux")
                        .on("2016-05-27")
                        .in(CREST),
                recap("e", "Climat en ville, sommet des acteurs locaux")
                        .on("2017-05-27")
                        .in(DIE));

        assertThat(events(facts).get(0)).isEqualTo(events(facts).get(1)).startsWith("event:climat-en-ville-le-sommet");
        assertThat(events(facts).subList(1, 5)).doesNotHaveDuplicates();
        assertThat(events(facts).getLast()).endsWith("acteurs-locaux-2");
    }

    @Test
    void theOrderOfReadingChangesNothing() {
        var recaps = new ArrayList<RecapFacts>();
        for (FactsBuilder one : mixed()) {
            recaps.add(one.build());
        }
        var expected = Set.copyOf(resolver.resolve(recaps, Curation.NONE));

        for (long seed = 0; seed < 50; seed++) {
            Collections.shuffle(recaps, new Random(seed));

            assertThat(Set.copyOf(resolver.resolve(recaps, Curation.NONE)))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    private List<FactsBuilder> mixed() {
        return List.of(
                withRole("1", "2016-01-01", "Jean Martin", "maire", DIE),
                withRole("2", "2016-01-01", "Jean Martin", "maire", CREST),
                withRole("3", "2017-01-01", "Martin Jean", "maire", CHOISY),
                withRole("4", "2018-01-01", "JEAN MARTIN", "adjoint au maire", CREST),
                recap("5", "Assemblée générale").person("Jean Martin"),
                recap("6", "Assemblée générale").body(organisation("AMF"), LinkKind.HOST),
                recap("7", "Assemblée générale").body(organisation("amf"), LinkKind.HOST, "Association des maires"),
                recap("8", "Fête").body(organisation("Association des Maires"), LinkKind.HOST, "AMDF", "AMF"),
                recap("9", "Fête").body(organisation("AMF"), LinkKind.HOST, "Aide aux familles"),
                recap("10", "Sommet du climat à Die, acteurs locaux")
                        .on("2016-05-26")
                        .in(DIE),
                recap("11", "Acteurs locaux du climat à Die").on("2016-05-26").in(DIE),
                recap("12", "Acteurs locaux du climat").on("2016-05-26"));
    }
}
