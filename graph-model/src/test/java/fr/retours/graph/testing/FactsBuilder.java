package fr.retours.graph.testing;

import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.fact.Subject;
import fr.retours.model.id.EventId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts the facts of one recap together for a test. What a test does not say is left out, or the least there can be. */
public final class FactsBuilder {
    /** The proof of whatever a test gives none. */
    public static final Proof PROOF = proof(0.5, 0);

    private final RecapId id;
    private final Map<EventProperty, Proof> proofs = new EnumMap<>(EventProperty.class);
    private final List<Participation> people = new ArrayList<>();
    private final List<Involvement> bodies = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();
    private String event;
    private NarrationKind narration = NarrationKind.RECOUNTS;
    private EventKind kind = EventKind.RENCONTRE;
    private @Nullable EventDate date;
    private @Nullable LocalDate published = LocalDate.of(2019, 2, 3);
    private @Nullable Place place;
    private @Nullable Attendance attendance;

    private FactsBuilder(RecapId id) {
        this.id = id;
        this.event = id.value().replace(':', '-');
    }

    /** Starts a recap of an event of its own, called like the recap. */
    public static FactsBuilder recap(String id) {
        return new FactsBuilder(new RecapId(id));
    }

    /** Makes a proof of ten characters. */
    public static Proof proof(double confidence, int start) {
        return Proof.of(confidence, new Evidence(start, start + 10));
    }

    /** Says which event the recap tells, by what its id is made of. */
    public FactsBuilder of(String name) {
        event = name;
        return this;
    }

    /** Says what sort of event it was. */
    public FactsBuilder kind(EventKind sort) {
        kind = sort;
        return this;
    }

    /** Says that the event took one day. */
    public FactsBuilder on(String day) {
        return on(day, day);
    }

    /** Says when the event began and ended. */
    public FactsBuilder on(String first, String last) {
        date = EventDate.days(LocalDate.parse(first), LocalDate.parse(last));
        return this;
    }

    /** Says when the event was, as EDTF. */
    public FactsBuilder during(String edtf) {
        date = EventDate.parse(edtf);
        return this;
    }

    /** Says when the recap was published; null when nobody knows. */
    public FactsBuilder published(@Nullable String day) {
        published = day == null ? null : LocalDate.parse(day);
        return this;
    }

    /** Says where the event was held. */
    public FactsBuilder in(Place where) {
        place = where;
        return this;
    }

    /** Says how many came. */
    public FactsBuilder attended(Attendance count) {
        attendance = count;
        return this;
    }

    /** Adds someone who took part. */
    public FactsBuilder tookPart(Person person, Part... parts) {
        return tookPart(person, List.of(), PROOF, parts);
    }

    /** Adds someone who took part, with functions and a proof; the parts have it too. */
    public FactsBuilder tookPart(Person person, List<Role> roles, Proof proof, Part... parts) {
        var taken = Stream.of(parts).map(part -> new PartTaken(part, proof)).toList();
        people.add(new Participation(person, person.name(), person.aliases(), true, taken, roles, proof));
        return this;
    }

    /** Adds someone who took part, with a proof of each part. */
    public FactsBuilder tookPart(Person person, Proof proof, PartTaken... parts) {
        people.add(new Participation(person, person.name(), person.aliases(), true, List.of(parts), List.of(), proof));
        return this;
    }

    /** Says what proves a property of the event; the others have the proof of the whole. */
    public FactsBuilder proven(EventProperty property, Proof proof) {
        proofs.put(property, proof);
        return this;
    }

    /** Adds someone who is only cited. */
    public FactsBuilder cited(Person person, Role... roles) {
        people.add(new Participation(person, person.name(), person.aliases(), false, List.of(), List.of(roles), PROOF));
        return this;
    }

    /** Adds a body. */
    public FactsBuilder with(Body body, LinkKind... kinds) {
        return with(body, PROOF, kinds);
    }

    /** Adds a body, with a proof for each link. */
    public FactsBuilder with(Body body, Proof proof, LinkKind... kinds) {
        var links = Stream.of(kinds).map(one -> new Link(one, proof)).toList();
        bodies.add(new Involvement(body, body.name(), List.of(), links, proof));
        return this;
    }

    /** Adds a theme. */
    public FactsBuilder about(Theme theme, boolean main) {
        subjects.add(new Subject(theme, main, PROOF));
        return this;
    }

    /** Makes it a recap that recounts no event; whoever is added must be cited or mentioned. */
    public FactsBuilder telling(NarrationKind kind) {
        narration = kind;
        return this;
    }

    /** Returns the facts. */
    public RecapFacts facts() {
        var recap = new Recap(
                id,
                "Retour sur " + id,
                URI.create("https://example.org/" + bodies.size()),
                published,
                "Une phrase en dit un peu. ".repeat(10).strip(),
                "");
        return new RecapFacts(
                recap,
                narration == NarrationKind.RECOUNTS
                        ? Narration.of(new Event(
                                EventId.named(event),
                                recap.title(),
                                kind,
                                date,
                                place,
                                attendance,
                                new EventProof(PROOF, proofs)))
                        : new Narration(narration, null, PROOF),
                people,
                bodies,
                subjects,
                List.of());
    }
}
