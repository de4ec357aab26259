package fr.retours.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.AttendanceQualifier;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.NumberRegister;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsJsonTest {
    private static final Proof SURE = new Proof(
            0.875,
            List.of(new Evidence(0, 20), new Evidence(24, 60)),
            List.of(new FactReason("règle-une", "« a ouvert »"), new FactReason("listed", "")));
    private static final Proof UNSURE = Proof.of(0.1, new Evidence(24, 60));

    private static final Collectivite DROME = new Collectivite(
            new CollectiviteId("departement:26"),
            CollectiviteKind.DEPARTEMENT,
            "Drôme",
            null,
            516_762,
            List.of(),
            List.of());
    private static final Collectivite DIE = new Collectivite(
            new CollectiviteId("commune:26113"),
            CollectiviteKind.COMMUNE,
            "Die",
            new Coordinates(44.7535, 5.3703, false),
            4_729,
            List.of(DROME),
            List.of());
    private static final Collectivite BARCELONE = new Collectivite(
            CollectiviteId.foreign("Barcelone"),
            CollectiviteKind.FOREIGN,
            "Barcelone",
            null,
            null,
            List.of(),
            List.of());
    private static final Collectivite SAINT_DENIS = new Collectivite(
            CollectiviteId.open("Saint-Denis"),
            CollectiviteKind.COMMUNE,
            "Saint-Denis",
            null,
            null,
            List.of(),
            List.of(new CollectiviteId("commune:93066"), new CollectiviteId("commune:97411")));
    private static final Organisation BIO = new Organisation(
                    new OrganisationId("org:biovallee"), "Biovallée", List.of("Association Biovallée"))
            .with(Map.of(NumberRegister.WIKIDATA, "Q3457"));

    private static RecapFacts everything() {
        var recap = new Recap(
                new RecapId("n° 12/été"),
                "Retour sur l’œuvre commune à Die",
                URI.create("https://exemple.fr/retour?n=12"),
                LocalDate.of(2019, 5, 4),
                "Jeanne Œillet, « maire » de Die, a ouvert la journée avec Zoé.\n\n- Une \"liste\"",
                "Une journée à Die.");
        var event = new Event(
                new EventId("event:retour-sur-l-oeuvre-commune-a-die"),
                recap.title(),
                EventKind.JOURNEE,
                EventDate.parse("2019-05-02/2019-05-03"),
                new Place(DIE, "Die", "salle des fêtes"),
                new Attendance(90, AttendanceQualifier.MORE_THAN),
                new EventProof(SURE, Map.of(EventProperty.DATE, UNSURE, EventProperty.KIND, SURE)));
        var mayor = new Role("maire", DIE.id(), null, false, SURE);
        var former = new Role("ancienne élue", null, "en charge de l'eau", true, UNSURE);
        var member = new Role(null, BIO.id(), null, false, UNSURE);
        var jeanne = new Participation(
                new Person(new PersonId("person:jeanne-oeillet"), "Jeanne Œillet", List.of("Jeanne Oeillet")),
                "Jeanne Œillet",
                List.of("JeanneŒillet"),
                true,
                List.of(new PartTaken(Part.OPENING, SURE), new PartTaken(Part.SPEAKER, UNSURE)),
                List.of(mayor, former, member),
                SURE);
        var cited = new Participation(
                new Person(new PersonId("person:zoe-dupre"), "Zoé Dupré", List.of()),
                "Zoé Dupré",
                List.of(),
                false,
                List.of(),
                List.of(),
                UNSURE);
        return new RecapFacts(
                recap,
                new Narration(NarrationKind.RECOUNTS, event, UNSURE),
                List.of(jeanne, cited),
                List.of(
                        involved(BIO, LinkKind.ORGANIZER, LinkKind.REPRESENTED),
                        involved(DIE, LinkKind.HOST),
                        involved(BARCELONE, LinkKind.MENTIONED),
                        involved(SAINT_DENIS, LinkKind.PARTNER)),
                List.of(new Subject(Theme.CULTURE, false, UNSURE), new Subject(Theme.SCIC, true, SURE)),
                List.of(new Mention(34, 47, jeanne.person().id()), new Mention(62, 65, DIE.id())));
    }

    private static Involvement involved(fr.retours.model.fact.Body body, LinkKind... kinds) {
        var links = List.of(kinds).stream().map(kind -> new Link(kind, SURE)).toList();
        return new Involvement(body, "la " + body.name(), List.of("forme"), links, SURE);
    }

    @Test
    void readingBackGivesEqualFacts() {
        var facts = everything();

        String json = FactsJson.write(facts);

        assertThat(FactsJson.read(json)).isEqualTo(facts);
        assertThat(FactsJson.write(FactsJson.read(json))).isEqualTo(json).doesNotContain("\n");
        assertThat(FactsJson.readRecap(json)).isEqualTo(facts.recap());
    }

    @Test
    void barestFactsReadBackEqualToo() {
        var recap = new Recap(new RecapId("1"), "Titre", null, null, "Texte sans rien d'autre à dire.", "");
        var proof = Proof.of(0, new Evidence(0, 5));
        var event = new Event(
                new EventId("event:titre"),
                "Titre",
                EventKind.AUTRE,
                EventDate.parse("2014-03"),
                null,
                null,
                EventProof.of(proof));
        var facts = new RecapFacts(recap, Narration.of(event), List.of(), List.of(), List.of(), List.of());

        assertThat(FactsJson.read(FactsJson.write(facts))).isEqualTo(facts);
    }

    @Test
    void whoSignsIsReadBackAndMayBeMissing() throws Exception {
        RecapFacts unsigned = everything();
        var signed = new RecapFacts(
                unsigned.recap().by("Zoé Le Goff & Luc"),
                unsigned.narration(),
                unsigned.people(),
                unsigned.bodies(),
                unsigned.subjects(),
                unsigned.mentions());

        String json = FactsJson.write(signed);

        assertThat(new ObjectMapper().readTree(json).at("/author").asText()).isEqualTo("Zoé Le Goff & Luc");
        assertThat(FactsJson.read(json)).isEqualTo(signed);
        assertThat(FactsJson.readRecap(json)).isEqualTo(signed.recap());
        String without = json.replace("\"author\":\"Zoé Le Goff & Luc\",", "");
        assertThat(without).isEqualTo(FactsJson.write(unsigned)).doesNotContain("author");
        assertThat(FactsJson.read(without)).isEqualTo(unsigned);
        assertThat(FactsJson.readRecap(without)).isEqualTo(unsigned.recap());
    }

    @Test
    void theDayOfPublicationIsStartAndEndWhereTheRecapGivesNoDate() throws Exception {
        var recap = new Recap(new RecapId("1"), "Titre", null, LocalDate.of(2012, 5, 6), "Texte sans aucun jour.", "");
        var proof = Proof.of(0.6, new Evidence(0, 5));
        var event =
                new Event(new EventId("event:titre"), "Titre", EventKind.AUTRE, null, null, null, EventProof.of(proof));
        var facts = new RecapFacts(recap, Narration.of(event), List.of(), List.of(), List.of(), List.of());

        String json = FactsJson.write(facts);

        var written = new ObjectMapper().readTree(json).at("/event");
        assertThat(written.at("/start").asText()).isEqualTo("2012-05-06");
        assertThat(written.at("/end").asText()).isEqualTo("2012-05-06");
        assertThat(written.at("/date").isNull()).isTrue();
        assertThat(FactsJson.read(json)).isEqualTo(facts);
    }

    @Test
    void reasonsStandBesideEachConfidenceAndMayBeMissing() throws Exception {
        String json = FactsJson.write(everything());
        var tree = new ObjectMapper().readTree(json);

        assertThat(tree.findParents("confidence")).isNotEmpty().allMatch(fact -> fact.has("reasons"));
        assertThat(tree.at("/people/0/reasons").toString())
                .isEqualTo(
                        "[{\"rule\":\"listed\",\"words\":\"\"},{\"rule\":\"règle-une\",\"words\":\"« a ouvert »\"}]");
        assertThat(tree.at("/people/1/reasons")).isEmpty();

        String without = json.replaceAll(",\"reasons\":\\[[^\\]]*\\]", "");
        assertThat(without).doesNotContain("reasons");
        assertThat(FactsJson.read(without).proofs())
                .isNotEmpty()
                .allMatch(proof -> proof.reasons().isEmpty());
    }

    @Test
    void factsWithoutEventReadBackEqualAndSayWhatTheRecapTells() throws Exception {
        var facts = everything().withoutEvent(new Narration(NarrationKind.ANNOUNCES, null, UNSURE));

        String json = FactsJson.write(facts);

        assertThat(FactsJson.read(json)).isEqualTo(facts);
        assertThat(new ObjectMapper().readTree(json).at("/event").isNull()).isTrue();
        assertThat(new ObjectMapper().readTree(json).at("/narration/kind").asText())
                .isEqualTo("announces");
        assertThat(facts.people()).noneMatch(Participation::tookPart);
        assertThat(facts.bodies()).noneMatch(Involvement::tookPart);
    }

    @Test
    void keepsTheGuidesKeysAndPutsProofsBesideThem() throws Exception {
        var json = new ObjectMapper().readTree(FactsJson.write(everything()));

        assertThat(json.at("/event/place/code").asText()).isEqualTo("commune:26113");
        assertThat(json.at("/event/attendance/qualifier").asText()).isEqualTo("more_than");
        assertThat(json.at("/people/0/parts/1").asText()).isEqualTo("speaker");
        assertThat(json.at("/people/0/part_facts/1/evidence/0/start").asInt()).isEqualTo(24);
        assertThat(json.at("/people/0/roles/0/organisation").asText()).isEqualTo("la Die");
        assertThat(json.at("/people/0/roles/0/evidence/1/end").asInt()).isEqualTo(60);
        assertThat(json.at("/collectivites/1/code").asText()).isEqualTo("foreign:barcelone");
        assertThat(json.at("/collectivites/2/code").isNull()).isTrue();
        assertThat(json.at("/organisations/0/links/0").asText()).isEqualTo("organizer");
        assertThat(json.at("/organisations/0/took_part").asBoolean()).isTrue();
        assertThat(json.at("/themes/main/0").asText()).isEqualTo("scic");
        assertThat(json.at("/themes/facts/0/id").asText()).isEqualTo("theme:culture");
        assertThat(json.at("/text").asText()).isEqualTo(everything().recap().text());
    }

    @Test
    void refusesWhatItDidNotWrite() {
        assertThatThrownBy(() -> FactsJson.read("{\"id\":\"x\"")).isInstanceOf(FactsFormatException.class);
        assertThatThrownBy(() -> FactsJson.read("{\"id\":\"x\"}")).isInstanceOf(FactsFormatException.class);
        String json = FactsJson.write(everything());
        assertThatThrownBy(() -> FactsJson.read(json.replace("\"date\":\"2019-05-02/", "\"date\":\"2019-25-02/")))
                .isInstanceOf(FactsFormatException.class);
        assertThatThrownBy(() -> FactsJson.read(json.replace("\"scic\"", "\"scicle\"")))
                .isInstanceOf(FactsFormatException.class)
                .hasMessageContaining("scicle");
    }
}
