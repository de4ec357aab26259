package fr.retours.bench.identity;

import fr.retours.model.fact.Event;
import fr.retours.model.fact.EventProof;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Narration;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Person;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Makes recaps that name people with {@link Career}s, now and then otherwise than before, and remembers who is who. */
final class CareerRecaps {
    private static final int FEWEST = 4;
    private static final int MORE = 10;
    private static final double NEAR = 0.6;
    private static final double WITH_ROLE = 0.75;

    private final Random random;
    private final List<Career> people;
    private final List<RecapFacts> recaps = new ArrayList<>();
    /** The number of the person, by recap and the id there. */
    private final Map<RecapId, Map<String, Integer>> truth = new HashMap<>();

    private CareerRecaps(Random random, List<Career> people) {
        this.random = random;
        this.people = people;
    }

    static CareerRecaps of(Random random, List<Career> people, int recaps) {
        var made = new CareerRecaps(random, people);
        for (int number = 0; number < recaps; number++) {
            made.recap(number);
        }
        return made;
    }

    List<RecapFacts> recaps() {
        return recaps;
    }

    Map<RecapId, Map<String, Integer>> truth() {
        return truth;
    }

    private void recap(int number) {
        var id = new RecapId("recap-" + number);
        int departement = 1 + random.nextInt(CareerMaker.DEPARTEMENTS);
        int years = CareerMaker.LAST_YEAR + 1 - CareerMaker.FIRST_YEAR;
        LocalDate day = LocalDate.of(CareerMaker.FIRST_YEAR, 1, 1).plusDays(random.nextInt(365 * years));
        String title = "Rencontre numéro " + number;
        var proof = Proof.of(0.9, new Evidence(0, title.length()));
        Map<String, Participation> there = new LinkedHashMap<>();
        Map<BodyId, Involvement> bodies = new LinkedHashMap<>();
        Map<String, Integer> own = new HashMap<>();
        int wanted = FEWEST + random.nextInt(MORE);
        for (int tries = 0; there.size() < wanted && tries < 500; tries++) {
            Career one = draw(departement, day.getYear());
            String name = written(one, day);
            String local = PersonId.named(name).value();
            if (!own.containsKey(local) && !own.containsValue(one.number())) {
                own.put(local, one.number());
                there.put(local, participation(one, name, day, bodies, proof));
            }
        }
        truth.put(id, own);
        var place = new Place(CareerMaker.commune(departement, 1), "Commune", null);
        var event = new Event(
                EventId.named(title),
                title,
                EventKind.RENCONTRE,
                EventDate.days(day, day),
                place,
                null,
                EventProof.of(proof));
        recaps.add(new RecapFacts(
                new Recap(id, title, null, null, title, ""),
                Narration.of(event),
                List.copyOf(there.values()),
                List.copyOf(bodies.values()),
                List.of(),
                List.of()));
    }

    /** Draws someone who works then, mostly from near, by activity. */
    private Career draw(int departement, int year) {
        boolean near = random.nextDouble() < NEAR;
        while (true) {
            Career one = people.get(random.nextInt(people.size()));
            boolean comes = random.nextDouble() < one.activity() / 10;
            if (comes && one.worksIn(year) && (!near || one.post(year).departement() == departement)) {
                return one;
            }
            near = near && random.nextInt(20_000) != 0;
        }
    }

    private Participation participation(
            Career one, String name, LocalDate day, Map<BodyId, Involvement> bodies, Proof proof) {
        List<Role> roles = new ArrayList<>();
        if (random.nextDouble() < WITH_ROLE) {
            var post = one.post(day.getYear());
            var body = post.body();
            bodies.putIfAbsent(
                    body.id(),
                    new Involvement(
                            body, body.name(), List.of(), List.of(new Link(LinkKind.REPRESENTED, proof)), proof));
            roles.add(new Role(post.function(), body.id(), null, false, proof));
        }
        return new Participation(
                new Person(PersonId.named(name), name, List.of()), name, List.of(), true, List.of(), roles, proof);
    }

    /** Mostly the name; sometimes in capitals, without its hyphen, the family name first, or with an initial. */
    private String written(Career one, LocalDate day) {
        String family = one.familyOn(day);
        return switch (random.nextInt(50)) {
            case 0 -> one.given() + " " + family.toUpperCase(Locale.FRENCH);
            case 1 -> one.given().replace('-', ' ') + " " + family.replace('-', ' ');
            case 2 -> random.nextBoolean() ? family + " " + one.given() : one.given() + " " + family;
            case 3 -> random.nextBoolean() ? one.given().charAt(0) + ". " + family : one.given() + " " + family;
            default -> one.given() + " " + family;
        };
    }
}
