package fr.retours.extraction.testing;

import fr.retours.extraction.text.BuiltInRule;
import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
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
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes out the facts of a made-up recap, as an extractor would give them; every fact is proved by the title. */
public final class FactsBuilder {
    private final RecapId id;
    private final String title;
    private Proof proof;
    private String body = "Une journée bien remplie.";
    private String author = "";
    private EventKind kind = EventKind.RENCONTRE;
    private int attendance = 40;
    private @Nullable EventDate date;
    private @Nullable Place place;
    private final List<Participation> people = new ArrayList<>();
    private final Map<BodyId, Involvement> bodies = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    private FactsBuilder(String id, String title) {
        this.id = new RecapId(id);
        this.title = title;
        this.proof = Proof.of(0.9, new Evidence(0, title.length()));
    }

    public static FactsBuilder recap(String id, String title) {
        return new FactsBuilder(id, title);
    }

    public static Collectivite commune(String code, String name, String departement) {
        var above = new Collectivite(
                new CollectiviteId("departement:" + departement),
                CollectiviteKind.DEPARTEMENT,
                "Département " + departement,
                null,
                null,
                List.of(),
                List.of());
        return new Collectivite(
                new CollectiviteId("commune:" + code),
                CollectiviteKind.COMMUNE,
                name,
                null,
                12_000,
                List.of(above),
                List.of());
    }

    public static Organisation organisation(String name) {
        return new Organisation(OrganisationId.named(name), name, List.of());
    }

    public FactsBuilder body(String text) {
        body = text;
        return this;
    }

    public FactsBuilder by(String name) {
        author = name;
        return this;
    }

    public FactsBuilder on(String day) {
        return from(day, day);
    }

    public FactsBuilder from(String first, String last) {
        date = EventDate.days(LocalDate.parse(first), LocalDate.parse(last));
        return this;
    }

    public FactsBuilder in(Collectivite commune) {
        place = new Place(commune, commune.name(), null);
        return this;
    }

    /** Sets how sure what is added from here on is. */
    public FactsBuilder sure(double confidence) {
        proof = new Proof(confidence, proof.evidence());
        return this;
    }

    /** Sets by which rules what is added from here on was read. */
    public FactsBuilder readBy(BuiltInRule... rules) {
        return readBy(Arrays.stream(rules).map(BuiltInRule::slug).toArray(String[]::new));
    }

    /** Sets by the rules of which names what is added from here on was read. */
    public FactsBuilder readBy(String... rules) {
        proof = new Proof(
                proof.confidence(),
                proof.evidence(),
                Arrays.stream(rules).map(rule -> new FactReason(rule, "")).toList());
        return this;
    }

    public FactsBuilder of(EventKind sort, int people) {
        kind = sort;
        attendance = people;
        return this;
    }

    /** Adds a person who spoke, with one role as « function / body » pairs. */
    public FactsBuilder person(String name, Role... roles) {
        return person(PersonId.named(name), name, List.of(), roles);
    }

    public FactsBuilder person(PersonId id, String name, List<String> aliases, Role... roles) {
        var speaker = new PartTaken(Part.SPEAKER, proof);
        people.add(new Participation(
                new Person(id, name, aliases), name, aliases, true, List.of(speaker), List.of(roles), proof));
        return this;
    }

    /** Adds a person who is only cited. */
    public FactsBuilder cited(String name, Role... roles) {
        var person = new Person(PersonId.named(name), name, List.of());
        people.add(new Participation(person, name, List.of(), false, List.of(), List.of(roles), proof));
        return this;
    }

    public FactsBuilder body(Body body, LinkKind kind, String... aliases) {
        bodies.put(
                body.id(), new Involvement(body, body.name(), List.of(aliases), List.of(new Link(kind, proof)), proof));
        return this;
    }

    /** Notes the person or body as named at a stretch of the title. */
    public FactsBuilder mention(int start, int end, EntityId entity) {
        mentions.add(new Mention(start, end, entity));
        return this;
    }

    /** Makes a role and lists its body, when it has one, as represented. */
    public Role role(String function, @Nullable Body body) {
        return role(function, body, false);
    }

    public Role role(String function, @Nullable Body body, boolean former) {
        if (body != null && !bodies.containsKey(body.id())) {
            body(body, LinkKind.REPRESENTED);
        }
        return new Role(function, body == null ? null : body.id(), null, former, proof);
    }

    public RecapFacts build() {
        var event = new Event(
                EventId.named(title),
                title,
                kind,
                date,
                place,
                new Attendance(attendance, AttendanceQualifier.ABOUT),
                EventProof.of(proof));
        return new RecapFacts(
                new Recap(id, title, null, null, body, "", author),
                Narration.of(event),
                people,
                List.copyOf(bodies.values()),
                List.of(new Subject(Theme.SCIC, true, proof)),
                mentions);
    }
}
