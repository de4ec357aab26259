package fr.retours.indexer.resolve.doubt;

import fr.retours.indexer.resolve.doubt.RecapSight.SeenEvent;
import fr.retours.indexer.resolve.doubt.RecapSight.SeenPerson;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.PersonId;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Somebody at two events of one day in places far apart: both are doubted, unless one is surer. */
final class TwoPlacesCheck implements FactCheck {
    /** Who was nearer may have gone from one to the other. */
    private static final double FAR_KM = 50;

    private static final double EARTH_RADIUS_KM = 6371;
    private static final int BY_HAND = 3;

    private record PersonDay(PersonId person, LocalDate day) {}

    private record Stay(RecapSight recap, EventPlace at, SeenPerson person) {
        static final Comparator<Stay> SUREST_FIRST =
                Comparator.comparingInt((Stay one) -> -one.sureness()).thenComparing(one -> one.recap.recap());

        int sureness() {
            return person.byHand()
                    ? BY_HAND
                    : Math.min(1, person.signs().parts())
                            + Math.min(1, person.signs().functions().size());
        }

        boolean isFarFrom(Stay other) {
            return !at.event.id().equals(other.at.event.id()) && at.kilometres(other.at) > FAR_KM;
        }
    }

    private record EventPlace(SeenEvent event, LocalDate day, Collectivite commune, Coordinates point) {
        /** Returns where an event of a single day was; empty for all others. */
        static Optional<EventPlace> of(@Nullable SeenEvent event) {
            EventDate date = event == null ? null : event.date();
            Collectivite commune = event == null ? null : event.place();
            Coordinates point = commune == null ? null : commune.coordinates();
            return date != null
                            && point != null
                            && !point.approximate()
                            && date.isExact()
                            && date.first().equals(date.last())
                    ? Optional.of(new EventPlace(
                            Objects.requireNonNull(event), date.first(), Objects.requireNonNull(commune), point))
                    : Optional.empty();
        }

        /** Returns the distance on a sphere, by the haversine formula. */
        double kilometres(EventPlace other) {
            double latitude = Math.toRadians(point.latitude());
            double theirs = Math.toRadians(other.point.latitude());
            double north = Math.sin((theirs - latitude) / 2);
            double east = Math.sin(Math.toRadians(other.point.longitude() - point.longitude()) / 2);
            double chord = north * north + Math.cos(latitude) * Math.cos(theirs) * east * east;
            return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(chord));
        }
    }

    @Override
    public void look(Iterable<RecapSight> corpus, Consumer<FactDoubt> found) {
        Map<PersonDay, List<Stay>> days = new HashMap<>();
        for (RecapSight recap : corpus) {
            EventPlace.of(recap.event())
                    .ifPresent(at -> recap.present()
                            .forEach(one -> days.computeIfAbsent(
                                            new PersonDay(one.id(), at.day), any -> new ArrayList<>(1))
                                    .add(new Stay(recap, at, one))));
        }
        days.values().stream().filter(stays -> stays.size() > 1).forEach(stays -> judge(stays, found));
    }

    /** Compares all with the surest, so that a person named at very many events of one day takes no longer. */
    private static void judge(List<Stay> stays, Consumer<FactDoubt> found) {
        List<Stay> ordered = stays.stream().sorted(Stay.SUREST_FIRST).toList();
        Stay surest = ordered.getFirst();
        List<Stay> far = ordered.stream().filter(one -> one.isFarFrom(surest)).toList();
        far.forEach(one -> doubt(one, surest, found));
        far.stream()
                .filter(one -> one.sureness() == surest.sureness())
                .findFirst()
                .ifPresent(one -> doubt(surest, one, found));
    }

    private static void doubt(Stay one, Stay other, Consumer<FactDoubt> found) {
        found.accept(FactDoubt.of(
                one.recap,
                FactDoubt.Aspect.PRESENCE,
                one.person.id(),
                "unlikely.two_places",
                one.person.written().name(),
                one.at.day,
                one.at.commune.name(),
                other.at.commune.name(),
                other.recap.recap()));
    }
}
