package fr.retours.graph.relation;

import fr.retours.graph.snapshot.GraphSnapshot;
import fr.retours.graph.snapshot.HeldPost;
import fr.retours.graph.snapshot.TieKinds;
import fr.retours.graph.snapshot.column.TieColumns;
import fr.retours.model.id.BodyId;
import fr.retours.model.term.Part;
import fr.retours.model.term.Theme;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.EntityRef;
import fr.retours.model.view.EventTheme;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import fr.retours.model.view.Presence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads relationships that several recaps may own, by their numbers, into the one fact they are together. */
final class FactReads {
    private static final Grounds NOTHING = new Grounds(0, List.of());

    private static final Comparator<HeldRole> ROLE_ORDER = Comparator.comparing(
                    HeldRole::function, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(FactReads::bodyName, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(FactReads::bodyId, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(HeldRole::portfolio, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(HeldRole::former);

    private final GraphSnapshot snapshot;
    private final TieColumns presences;

    FactReads(GraphSnapshot snapshot) {
        this.snapshot = snapshot;
        this.presences = snapshot.presences();
    }

    /**
     * Reads how a person stands in an event; who took part by one recap took part, whoever else only cites them.
     *
     * @param parts what the person did there
     * @param asked the parts that are asked for; the sentences that prove one of them are enough
     */
    Presence presence(int[] ties, int[] parts, int[] functions, Set<Part> asked) {
        int[] acting = IntStream.of(ties)
                .filter(tie -> presences.what(tie) == TieKinds.TOOK_PART)
                .toArray();
        TieColumns had = snapshot.parts();
        int wanted = TieKinds.parts(asked);
        int[] proving =
                IntStream.of(parts).filter(tie -> (had.what(tie) & wanted) != 0).toArray();
        return new Presence(
                acting.length > 0,
                TieKinds.partsOf(IntStream.of(parts).map(had::what).reduce(0, (one, other) -> one | other)),
                roles(functions),
                proving.length > 0
                        ? snapshot.grounds(had, IntStream.of(proving))
                        : grounds(acting.length == 0 ? ties : acting));
    }

    /** Reads functions, those that say the same as one. */
    List<HeldRole> roles(int[] functions) {
        Map<HeldRole, Grounds> all = new LinkedHashMap<>();
        for (int tie : functions) {
            all.merge(role(tie), snapshot.grounds(snapshot.functions(), IntStream.of(tie)), Grounds::and);
        }
        List<HeldRole> merged = new ArrayList<>();
        all.forEach((role, grounds) ->
                merged.add(new HeldRole(role.function(), role.body(), role.portfolio(), role.former(), grounds)));
        return merged.stream().sorted(ROLE_ORDER).toList();
    }

    private HeldRole role(int tie) {
        HeldPost post = snapshot.post(tie);
        return new HeldRole(
                post.function(),
                post.body() == GraphSnapshot.NOBODY ? null : body(post.body()),
                post.portfolio(),
                snapshot.functions().marks(tie) == GraphSnapshot.FORMER,
                NOTHING);
    }

    /** Returns a body by id and name. */
    BodyRef body(int number) {
        EntityRef ref = snapshot.entity(number);
        return new BodyRef((BodyId) ref.id(), ref.name());
    }

    /** Leaves out mere mentions where another recap says more. */
    int[] strongest(int[] ties) {
        int[] acting = IntStream.of(ties)
                .filter(tie -> (presences.what(tie) & TieKinds.ACTING) != 0)
                .toArray();
        return acting.length == 0 ? ties : acting;
    }

    /** Returns the kinds of ties of people and bodies to an event, as bits of {@link TieKinds}. */
    int kinds(int[] ties) {
        return IntStream.of(ties).map(presences::what).reduce(0, (one, other) -> one | other);
    }

    /** Reads what backs that people or bodies stand in an event. */
    Grounds grounds(int[] ties) {
        return snapshot.grounds(presences, IntStream.of(ties));
    }

    /** Reads what an event says of a theme; one recap is enough to say that it is about it, rather than touches on it. */
    EventTheme theme(Theme about, int[] ties) {
        boolean main = IntStream.of(ties).anyMatch(tie -> snapshot.subjects().marks(tie) == GraphSnapshot.MAIN);
        return new EventTheme(about, main, snapshot.grounds(snapshot.subjects(), IntStream.of(ties)));
    }

    private static @Nullable String bodyName(HeldRole role) {
        return role.body() == null ? null : role.body().name();
    }

    private static @Nullable String bodyId(HeldRole role) {
        return role.body() == null ? null : role.body().id().value();
    }
}
