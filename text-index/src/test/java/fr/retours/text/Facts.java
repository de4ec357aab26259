package fr.retours.text;

import fr.retours.model.fact.Attendance;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Evidence;
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
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.AttendanceQualifier;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.time.EventDate;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes out the facts of a made-up recap: say what matters to a test, the rest is plain. */
public final class Facts {
    private final RecapId id;
    private String title;
    private String body = "Une journée bien remplie.";
    private String summary = "";
    private String author = "";
    private EventKind kind = EventKind.RENCONTRE;
    private @Nullable EventDate date;
    private @Nullable LocalDate published = LocalDate.of(2020, 1, 2);
    private @Nullable Place place;
    private @Nullable Narration eventless;
    private final List<Participation> people = new ArrayList<>();
    private final List<Involvement> bodies = new ArrayList<>();
    private final List<Subject> subjects = new ArrayList<>();

    private Facts(String id) {
        this.id = new RecapId(id);
        this.title = "Récap";
    }

    /** Begins the facts of the recap with this id. */
    public static Facts of(String id) {
        return new Facts(id);
    }

    /** Makes an authority; an id without a kind is that of a commune. */
    public static Collectivite authority(String id, String name, Collectivite... partOf) {
        var key = new CollectiviteId(id);
        var kind = key.kind().orElse(CollectiviteKind.COMMUNE);
        return new Collectivite(key, kind, name, null, null, List.of(partOf), List.of());
    }

    /** Makes an organisation. */
    public static Organisation organisation(String name, String... aliases) {
        return new Organisation(OrganisationId.named(name), name, List.of(aliases));
    }

    /** Says what the title is. */
    public Facts title(String text) {
        title = text;
        return this;
    }

    /** Says what the body is. */
    public Facts body(String text) {
        body = text;
        return this;
    }

    /** Says what the summary is. */
    public Facts summary(String text) {
        summary = text;
        return this;
    }

    /** Says who signs it. */
    public Facts by(String name) {
        author = name;
        return this;
    }

    /** Says what kind of event it was. */
    public Facts kind(EventKind one) {
        kind = one;
        return this;
    }

    /** Says on which day the event was, as in 2018-06-25. */
    public Facts on(String day) {
        return on(day, day);
    }

    /** Says from which day to which the event was. */
    public Facts on(String first, String last) {
        return during(first + "/" + last);
    }

    /** Says when the event was, as EDTF. */
    public Facts during(String edtf) {
        date = EventDate.parse(edtf);
        return this;
    }

    /** Says when the recap was published; null when nobody knows. */
    public Facts published(@Nullable String day) {
        published = day == null ? null : LocalDate.parse(day);
        return this;
    }

    /** Says where the event was held. */
    public Facts in(Collectivite commune) {
        place = new Place(commune, commune.name(), "Maison des associations");
        return this;
    }

    /** Adds main themes. */
    public Facts theme(Theme... themes) {
        for (Theme one : themes) {
            subjects.add(new Subject(one, true, proof()));
        }
        return this;
    }

    /** Adds a person who took part. */
    public Facts person(String name, Part... parts) {
        var taken =
                Arrays.stream(parts).map(part -> new PartTaken(part, proof())).toList();
        var person = new Person(PersonId.named(name), name, List.of());
        people.add(new Participation(person, name, List.of(), true, taken, List.of(), proof()));
        return this;
    }

    /** Adds a person with a function; the body must be added too. */
    public Facts holder(String name, String function, Body body, boolean former) {
        var person = new Person(PersonId.named(name), name, List.of());
        var role = new Role(function, body.id(), null, former, proof());
        people.add(new Participation(person, name, List.of(), true, List.of(), List.of(role), proof()));
        return this;
    }

    /** Adds a person who is only spoken of. */
    public Facts cited(String name) {
        var person = new Person(PersonId.named(name), name, List.of());
        people.add(new Participation(person, name, List.of(), false, List.of(), List.of(), proof()));
        return this;
    }

    /** Adds a body with its link to the event. */
    public Facts with(Body one, LinkKind link) {
        bodies.add(new Involvement(one, one.name(), List.of(), List.of(new Link(link, proof())), proof()));
        return this;
    }

    /** Makes it a recap without event; whoever is in it must be cited or mentioned. */
    public Facts telling(NarrationKind kind) {
        eventless = new Narration(kind, null, proof());
        return this;
    }

    private static Proof proof() {
        return Proof.of(0.9, new Evidence(0, 1));
    }

    /** Ends the facts; everyone and everything is mentioned where the text first has their name. */
    public RecapFacts build() {
        var recap = new Recap(id, title, URI.create("https://exemple.fr/recap"), published, body, summary, author);
        var event = new Event(
                EventId.named(id.value()),
                title,
                kind,
                date,
                place,
                new Attendance(40, AttendanceQualifier.ABOUT),
                EventProof.of(new Proof(0.75, List.of(new Evidence(0, title.length())))));
        List<Mention> mentions = new ArrayList<>();
        people.forEach(one -> mention(recap.text(), one.name(), one.person().id(), mentions));
        bodies.forEach(one -> mention(recap.text(), one.name(), one.body().id(), mentions));
        mentions.sort(Comparator.comparingInt(Mention::start));
        return new RecapFacts(
                recap, eventless == null ? Narration.of(event) : eventless, people, bodies, subjects, mentions);
    }

    private static void mention(String text, String name, EntityId entity, List<Mention> mentions) {
        int at = text.indexOf(name);
        if (at >= 0) {
            mentions.add(new Mention(at, at + name.length(), entity));
        }
    }
}
