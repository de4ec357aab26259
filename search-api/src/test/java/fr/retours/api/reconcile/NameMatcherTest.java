package fr.retours.api.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.text.search.LuceneRecapSearch;
import fr.retours.text.store.LuceneRecapIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as people type them into their tables, matched on a real index. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NameMatcherTest {
    private static final Proof PROOF = Proof.of(0.9, new Evidence(0, 5));

    @TempDir
    static Path folder;

    private LuceneRecapSearch search;
    private NameMatcher matcher;

    @BeforeAll
    void index() {
        var department = territory("departement:93", CollectiviteKind.DEPARTEMENT, "Seine-Saint-Denis");
        var island = territory("region:04", CollectiviteKind.REGION, "La Réunion");
        List<Body> bodies = List.of(
                territory("commune:93066", CollectiviteKind.COMMUNE, "Saint-Denis", department),
                territory("commune:97411", CollectiviteKind.COMMUNE, "Saint-Denis", island),
                department,
                territory("commune:67482", CollectiviteKind.COMMUNE, "Strasbourg"),
                territory("epci:246700488", CollectiviteKind.EPCI, "Eurométropole de Strasbourg"),
                territory("commune:59350", CollectiviteKind.COMMUNE, "Lille"),
                territory("epci:200093201", CollectiviteKind.EPCI, "Métropole Européenne de Lille"),
                new Organisation(
                        new OrganisationId("org:rtes"), "RTES", List.of("Réseau des collectivités solidaires")),
                new Organisation(new OrganisationId("org:maison-de-lille"), "Maison de Lille", List.of()));
        List<Person> people = List.of(
                new Person(new PersonId("person:patricia-andriot"), "Patricia Andriot", List.of()),
                new Person(new PersonId("person:jean-martin"), "Jean Martin", List.of()),
                new Person(new PersonId("person:jean-martin-2"), "Jean Martin", List.of()),
                new Person(new PersonId("person:zoe-engelmann"), "Zoé Engelmann", List.of()));
        try (var index = LuceneRecapIndex.open(folder)) {
            index.replace(facts("un", bodies, people.subList(0, 2), "maire"), "digest");
            index.replace(facts("deux", bodies.subList(0, 1), people.subList(2, 4), "directeur"), "digest");
            index.commit(Optional.of("v1"));
        }
        search = LuceneRecapSearch.open(folder);
        matcher = new NameMatcher(search);
    }

    @AfterAll
    void close() {
        search.close();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "CA de Strasbourg, epci:246700488, false",
        "Communauté d’agglomération de Strasbourg, epci:246700488, false",
        "Ville de Strasbourg, commune:67482, false",
        "STRASBOURG, commune:67482, true",
        "strasbourg (eurometropole), epci:246700488, false",
        "Conseil départemental de Seine Saint Denis, departement:93, false",
        "Patricia Andrio, person:patricia-andriot, false",
        "Andriot Patricia, person:patricia-andriot, false",
        "patricia andriot, person:patricia-andriot, true",
        "Zoe Engelman, person:zoe-engelmann, false",
        "R.T.E.S, org:rtes, true",
        "reseau des collectivites solidaires, org:rtes, true",
        "Mairie de Lille, commune:59350, false",
        "Métropole de Lille, epci:200093201, false"
    })
    void ranksTheRightOneFirst(String name, String id, boolean certain) {
        List<Candidate> found = matcher.match(name, Set.of(), List.of(), 10);

        assertThat(found).as(name).isNotEmpty();
        assertThat(found.getFirst().id()).as("%s in %s", name, found).isEqualTo(id);
        assertThat(found.getFirst().match()).as("%s in %s", name, found).isEqualTo(certain);
        assertThat(found.stream().skip(1)).noneMatch(Candidate::match);
    }

    @Test
    void showsHomonymsAndIsCertainOfNone() {
        List<Candidate> communes = matcher.match("St Denis", Set.of(), List.of(), 10);
        List<Candidate> people = matcher.match("Jean Martin", Set.of(), List.of(), 10);

        assertThat(communes)
                .extracting(Candidate::id)
                .startsWith("commune:93066", "commune:97411")
                .contains("departement:93");
        assertThat(communes).noneMatch(Candidate::match);
        assertThat(communes.getFirst().description()).contains("93066");
        assertThat(people)
                .extracting(Candidate::id)
                .containsExactlyInAnyOrder("person:jean-martin", "person:jean-martin-2");
        assertThat(people).noneMatch(Candidate::match);
    }

    @Test
    void tellsHomonymsApartByWhatElseIsKnown() {
        var code = KnownValue.of(EntityProperty.CODE, TextNode.valueOf("97411"));
        var function = KnownValue.of(EntityProperty.FUNCTION, TextNode.valueOf("Directeur"));

        List<Candidate> communes = matcher.match("St Denis", Set.of(EntityType.COMMUNE), List.of(code), 10);
        List<Candidate> people = matcher.match("Jean Martin", Set.of(EntityType.PERSON), List.of(function), 10);

        assertThat(communes.getFirst().id()).isEqualTo("commune:97411");
        assertThat(communes.getFirst().match()).isTrue();
        assertThat(people.getFirst().id()).isEqualTo("person:jean-martin-2");
        assertThat(people.getFirst().match()).isTrue();
    }

    @Test
    void offersOnlyWhatIsAskedFor() {
        List<Candidate> found = matcher.match("Strasbourg", Set.of(EntityType.EPCI), List.of(), 10);

        assertThat(found).extracting(Candidate::id).containsExactly("epci:246700488");
        assertThat(found.getFirst().type()).extracting(Candidate.Named::id).containsExactly("epci", "collectivite");
        assertThat(matcher.match("Strasbourg", Set.of(EntityType.PERSON), List.of(), 10))
                .isEmpty();
        assertThat(matcher.match("St Denis", Set.of(), List.of(), 1)).hasSize(1);
        assertThat(matcher.match("xyzzy", Set.of(), List.of(), 10)).isEmpty();
    }

    private static Collectivite territory(String id, CollectiviteKind kind, String name, Collectivite... above) {
        return new Collectivite(new CollectiviteId(id), kind, name, null, null, List.of(above), List.of());
    }

    private static RecapFacts facts(String title, List<Body> bodies, List<Person> people, String function) {
        String names = String.join(
                ", ",
                Stream.concat(bodies.stream().map(Body::name), people.stream().map(Person::name))
                        .toList());
        var recap = new Recap(new RecapId("recap:" + title), title, null, null, "Avec " + names + '.', "");
        var event = new Event(
                new EventId("event:" + title), title, EventKind.RENCONTRE, null, null, null, EventProof.of(PROOF));
        return new RecapFacts(
                recap,
                Narration.of(event),
                people.stream()
                        .map(one -> new Participation(
                                one,
                                one.name(),
                                List.of(),
                                true,
                                List.of(),
                                List.of(new Role(function, null, null, false, PROOF)),
                                PROOF))
                        .toList(),
                bodies.stream()
                        .map(one -> new Involvement(
                                one, one.name(), List.of(), List.of(new Link(LinkKind.PARTNER, PROOF)), PROOF))
                        .toList(),
                List.of(),
                List.of());
    }
}
