package fr.retours.bench.corpus;

import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.PartTaken;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Role;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Who took part in one event: written into the text and noted as facts at once. Everyone is introduced once. */
record EventPresences(
        TextDraft draft,
        CorpusCast cast,
        RandomGenerator random,
        Set<EntityId> introduced,
        List<Participation> people,
        List<Involvement> bodies) {
    private static final ZipfList<Part> PARTS = new ZipfList<>(
            List.of(
                    Part.SPEAKER,
                    Part.MODERATOR,
                    Part.OPENING,
                    Part.CLOSING,
                    Part.KEYNOTE,
                    Part.RAPPORTEUR,
                    Part.SIGNATORY),
            1,
            1);
    private static final List<LinkKind> LINKS =
            List.of(LinkKind.PARTNER, LinkKind.CO_ORGANIZER, LinkKind.SUPPORTER, LinkKind.PRESENTED);
    private static final double ONLY_CITED = 0.1;

    EventPresences(TextDraft draft, CorpusCast cast, RandomGenerator random) {
        this(draft, cast, random, new HashSet<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Lets a commune, and now and then its département, host the event. */
    void hosts(Collectivite commune) {
        draft.sentence().say("La rencontre a été accueillie par la ville de ").name(commune.name(), commune.id());
        note(commune, LinkKind.HOST);
        draft.say(".");
        if (!commune.partOf().isEmpty() && random.nextBoolean()) {
            var above = commune.partOf().getLast();
            draft.sentence().say("Elle était organisée par ").name(above.name(), above.id());
            note(above, LinkKind.ORGANIZER);
            draft.say(".");
        }
    }

    /** Lets someone say something; does nothing for someone who has already spoken. */
    void speaks(String words) {
        Person person = cast.people().draw(random);
        if (!introduced.add(person.id())) {
            return;
        }
        CorpusCast.Post post = cast.post(person, random);
        Organisation home = post.body();
        String function = post.function();
        draft.sentence().name(person.name(), person.id()).say(", " + function + " – ");
        draft.name(home.name(), home.id()).say(" : " + words);
        Proof proof = draft.proof();
        if (introduced.add(home.id())) {
            bodies.add(involvement(home, LinkKind.REPRESENTED, proof));
        }
        boolean there = random.nextDouble() >= ONLY_CITED;
        List<PartTaken> parts = there ? List.of(new PartTaken(PARTS.draw(random), proof)) : List.of();
        var roles = List.of(new Role(function, home.id(), null, false, proof));
        people.add(new Participation(person, person.name(), List.of(), there, parts, roles, proof));
    }

    /** Thanks some bodies, of which some may have been named before. */
    void involves() {
        LinkKind link = LINKS.get(random.nextInt(LINKS.size()));
        draft.sentence().say("Avec ");
        for (Organisation one : cast.organisations().draw(1 + random.nextInt(3), random)) {
            draft.name(one.name(), one.id());
            note(one, link);
            draft.say(", ");
        }
        Collectivite commune = cast.communes().draw(random);
        draft.name(commune.name(), commune.id());
        note(commune, random.nextBoolean() ? link : LinkKind.MENTIONED);
        draft.say(".");
    }

    private void note(Body body, LinkKind link) {
        if (introduced.add(body.id())) {
            bodies.add(involvement(body, link, draft.proof()));
        }
    }

    private static Involvement involvement(Body body, LinkKind link, Proof proof) {
        return new Involvement(body, body.name(), List.of(), List.of(new Link(link, proof)), proof);
    }
}
