package fr.retours.api;

import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
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
import fr.retours.model.time.EventTime;
import fr.retours.model.view.BodyDetail;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.Citation;
import fr.retours.model.view.CitingRecap;
import fr.retours.model.view.EventDetail;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.EventTheme;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import fr.retours.model.view.LinkedBody;
import fr.retours.model.view.Participant;
import fr.retours.model.view.PersonRef;
import fr.retours.model.view.Presence;
import fr.retours.model.view.RecapRef;
import fr.retours.text.IndexedRecap;
import fr.retours.text.NamedEntity;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two invented recaps and what they say, with the characters that break careless code. */
public final class Sample {
    public static final PersonId CLAIRE = new PersonId("person:claire-duboeuf");
    public static final PersonId KARIM = new PersonId("person:karim-benali");
    public static final PersonId JEANNE = new PersonId("person:jeanne-ile");
    public static final CollectiviteId CLERMONT = new CollectiviteId("commune:63113");
    public static final CollectiviteId AUVERGNE = new CollectiviteId("region:84");
    public static final OrganisationId REGIE = new OrganisationId("org:regie-de-l-eau-vive");
    public static final EventId WATER = new EventId("event:l-eau-en-commun");
    public static final EventId HARVEST = new EventId("event:semer-ensemble");

    private static final String OPENED =
            "Claire Dubœuf, adjointe au maire de Clermont-Ferrand, a ouvert la rencontre devant plus de 90 personnes.";
    private static final String PRESENTED =
            "Karim Benali, directeur de la Régie de l’Eau Vive, a présenté le projet <script>alert(1)</script> & co.";
    private static final String CITED = "On y a cité Jeanne Île, qui en rêvait déjà.";
    private static final String SPOKE =
            "Karim Benali a raconté dix ans d’eau partagée à Clermont-Ferrand, un chantier de l’économie sociale.";

    static final Recap WATER_RECAP = new Recap(
            new RecapId("recap:l-eau-en-commun"),
            "Retour sur la rencontre « L’eau en commun »",
            URI.create("https://exemple.fr/retours/eau?a=1&b=2"),
            LocalDate.of(2018, 7, 9),
            OPENED + "\n" + PRESENTED + "\n\n" + CITED,
            OPENED);
    static final Recap HARVEST_RECAP =
            new Recap(new RecapId("2017/10/été & co"), "Semer ensemble", null, null, SPOKE + " La suite en mars.", "");

    static final Collectivite REGION = new Collectivite(
            AUVERGNE, CollectiviteKind.REGION, "Auvergne-Rhône-Alpes", null, 8_000_000, List.of(), List.of());
    static final Collectivite COMMUNE = new Collectivite(
            CLERMONT,
            CollectiviteKind.COMMUNE,
            "Clermont-Ferrand",
            new Coordinates(45.78, 3.08, false),
            147_000,
            List.of(REGION),
            List.of());

    private static final Attendance CROWD = new Attendance(90, AttendanceQualifier.MORE_THAN);
    private static final Place CLERMONT_HALL = new Place(COMMUNE, "Clermont-Ferrand", "Maison de l’Oradou");

    static final Event WATER_EVENT = new Event(
            WATER,
            WATER_RECAP.title(),
            EventKind.RENCONTRE,
            EventDate.parse("2018-07-04"),
            CLERMONT_HALL,
            CROWD,
            EventProof.of(proof(WATER_RECAP, OPENED)));
    static final Event HARVEST_EVENT = new Event(
            HARVEST,
            HARVEST_RECAP.title(),
            EventKind.SEMINAIRE,
            EventDate.parse("2017-10-19/2017-10-20"),
            null,
            null,
            EventProof.of(proof(HARVEST_RECAP, SPOKE)));

    static final List<IndexedRecap> RECAPS = List.of(
            indexed(
                    WATER_RECAP,
                    Narration.of(WATER_EVENT),
                    Map.of(
                            CLAIRE, "Claire Dubœuf",
                            KARIM, "Karim Benali",
                            JEANNE, "Jeanne Île",
                            CLERMONT, "Clermont-Ferrand",
                            REGIE, "Régie de l’Eau Vive")),
            indexed(
                    HARVEST_RECAP,
                    Narration.of(HARVEST_EVENT),
                    Map.of(KARIM, "Karim Benali", CLERMONT, "Clermont-Ferrand")));

    private static final String DECIDED = "Karim Benali répond : les abonnés de Clermont-Ferrand votent chaque année.";

    /** A text without event; found by its words, and not in the list of all. */
    static final IndexedRecap QUESTION = indexed(
            question(),
            new Narration(NarrationKind.NONE, null, proof(question(), DECIDED)),
            Map.of(KARIM, "Karim Benali", CLERMONT, "Clermont-Ferrand"));

    static final CitingRecap CITING =
            new CitingRecap(ref(question()), NarrationKind.NONE, grounds(question(), DECIDED));

    static final EventSummary WATER_SUMMARY = summary(WATER_EVENT, 2);
    static final EventSummary HARVEST_SUMMARY = summary(HARVEST_EVENT, 1);

    static final List<EventDetail> EVENTS = List.of(
            new EventDetail(
                    WATER_SUMMARY,
                    Map.of(
                            EventProperty.DATE,
                                    new Grounds(
                                            0.8, grounds(WATER_RECAP, OPENED).citations()),
                            EventProperty.ATTENDANCE,
                                    new Grounds(
                                            0.6, grounds(WATER_RECAP, OPENED).citations())),
                    List.of(ref(WATER_RECAP)),
                    List.of(
                            linked(CLERMONT, "Clermont-Ferrand", LinkKind.HOST, WATER_RECAP, OPENED),
                            linked(REGIE, "Régie de l’Eau Vive", LinkKind.REPRESENTED, WATER_RECAP, PRESENTED)),
                    List.of(new EventTheme(Theme.COCONSTRUCTION, true, grounds(WATER_RECAP, OPENED)))),
            new EventDetail(
                    HARVEST_SUMMARY,
                    Map.of(),
                    List.of(ref(HARVEST_RECAP)),
                    List.of(linked(CLERMONT, "Clermont-Ferrand", LinkKind.MENTIONED, HARVEST_RECAP, SPOKE)),
                    List.of(new EventTheme(Theme.SCIC, false, grounds(HARVEST_RECAP, SPOKE)))));

    static final Map<EventId, List<Participant>> PARTICIPANTS = Map.of(
            WATER,
            List.of(
                    participant(
                            CLAIRE,
                            "Claire Dubœuf",
                            Part.OPENING,
                            role("adjointe au maire", new BodyRef(CLERMONT, "Clermont-Ferrand"), OPENED),
                            WATER_RECAP,
                            OPENED),
                    new Participant(
                            new PersonRef(JEANNE, "Jeanne Île"),
                            new Presence(false, List.of(), List.of(), grounds(WATER_RECAP, CITED))),
                    participant(
                            KARIM,
                            "Karim Benali",
                            Part.SPEAKER,
                            role("directeur", new BodyRef(REGIE, "Régie de l’Eau Vive"), PRESENTED),
                            WATER_RECAP,
                            PRESENTED)),
            HARVEST,
            List.of(participant(KARIM, "Karim Benali", Part.KEYNOTE, null, HARVEST_RECAP, SPOKE)));

    static final List<Person> PEOPLE = List.of(
            new Person(KARIM, "Karim Benali", List.of()),
            new Person(CLAIRE, "Claire Dubœuf", List.of("Claire Duboeuf")),
            new Person(JEANNE, "Jeanne Île", List.of()));

    static final List<BodyDetail> BODIES = List.of(
            new BodyDetail(COMMUNE, 1, 1),
            new BodyDetail(REGION, 0, 0),
            new BodyDetail(
                    new Organisation(REGIE, "Régie de l’Eau Vive", List.of("REV"))
                            .with(Map.of(NumberRegister.SIREN, "732829320", NumberRegister.WIKIDATA, "Q3457")),
                    1,
                    0));

    /** A commune whose code the texts leave open. */
    static final BodyDetail OPEN = new BodyDetail(
            new Collectivite(
                    CollectiviteId.open("Riom"),
                    CollectiviteKind.COMMUNE,
                    "Riom",
                    null,
                    null,
                    List.of(),
                    List.of(CLERMONT, new CollectiviteId("commune:63300"))),
            0,
            1);

    private Sample() {}

    private static Recap question() {
        return new Recap(
                new RecapId("recap:qui-decide"),
                "Qui vote le tarif ?",
                null,
                LocalDate.of(2020, 1, 2),
                DECIDED,
                "",
                "Zoé Île & {Luc}");
    }

    private static EventSummary summary(Event event, int participants) {
        var place = event.place();
        return new EventSummary(
                event.id(),
                event.title(),
                event.kind(),
                new EventTime(event.date(), null),
                place == null ? null : place.ref(),
                event.attendance(),
                participants);
    }

    private static RecapRef ref(Recap recap) {
        return new RecapRef(recap.id(), recap.title(), recap.url(), recap.published());
    }

    private static IndexedRecap indexed(Recap recap, Narration narration, Map<EntityId, String> names) {
        List<Mention> mentions = names.entrySet().stream()
                .filter(entry -> recap.text().contains(entry.getValue()))
                .map(entry -> mention(recap, entry.getKey(), entry.getValue()))
                .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                .toList();
        List<NamedEntity> entities = names.entrySet().stream()
                .map(entry -> new NamedEntity(entry.getKey(), entry.getValue()))
                .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
                .toList();
        return new IndexedRecap(recap, narration, mentions, entities);
    }

    private static Mention mention(Recap recap, EntityId id, String name) {
        int start = recap.text().indexOf(name);
        return new Mention(start, start + name.length(), id);
    }

    private static LinkedBody linked(BodyId id, String name, LinkKind link, Recap recap, String sentence) {
        return new LinkedBody(new BodyRef(id, name), List.of(link), grounds(recap, sentence));
    }

    private static Participant participant(
            PersonId id, String name, Part part, @Nullable HeldRole role, Recap recap, String sentence) {
        List<HeldRole> roles = role == null ? List.of() : List.of(role);
        return new Participant(
                new PersonRef(id, name), new Presence(true, List.of(part), roles, grounds(recap, sentence)));
    }

    private static HeldRole role(String function, BodyRef body, String sentence) {
        return new HeldRole(function, body, null, false, grounds(WATER_RECAP, sentence));
    }

    private static Proof proof(Recap recap, String sentence) {
        int start = recap.text().indexOf(sentence);
        return Proof.of(0.9, new Evidence(start, start + sentence.length()));
    }

    private static Grounds grounds(Recap recap, String sentence) {
        int start = recap.text().indexOf(sentence);
        return new Grounds(0.9, List.of(new Citation(recap.id(), start, start + sentence.length())));
    }
}
