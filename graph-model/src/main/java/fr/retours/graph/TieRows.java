package fr.retours.graph;

import fr.retours.model.BodyId;
import fr.retours.model.BodyRef;
import fr.retours.model.Citation;
import fr.retours.model.Grounds;
import fr.retours.model.HeldRole;
import fr.retours.model.LinkKind;
import fr.retours.model.Part;
import fr.retours.model.Presence;
import fr.retours.model.RecapId;
import fr.retours.model.Slugged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads relationships that several recaps may own, given as maps, into the one fact they are together. */
public final class TieRows {
    private static final Grounds NOTHING = new Grounds(0, List.of());

    private static final Comparator<HeldRole> ROLE_ORDER = Comparator.comparing(
                    HeldRole::function, Comparator.nullsLast(Comparator.<String>naturalOrder()))
            .thenComparing(TieRows::bodyName, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TieRows::bodyId, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(HeldRole::portfolio, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(HeldRole::former);

    /**
     * A function held, as one recap tells.
     *
     * @param body null when the text names none
     */
    public record Held(Value tie, @Nullable BodyRef body) {
        /** Reads a relationship that says itself where the function is held. */
        static Held of(Value tie) {
            return new Held(
                    tie,
                    tie.get("body").isNull()
                            ? null
                            : new BodyRef(
                                    BodyId.of(tie.get("body").asString()),
                                    tie.get("body_name").asString()));
        }
    }

    private TieRows() {}

    /** Returns the relationships of a row, under {@code ties}. */
    static List<Value> of(Record row) {
        return row.get("ties").asList(tie -> tie);
    }

    /** Reads how a person stands in an event; who took part by one recap took part, whoever else only cites them. */
    public static Presence presence(List<Value> all, List<Held> roles) {
        var acting = all.stream().filter(TieRows::tookPart).toList();
        var parts = acting.stream()
                .flatMap(tie -> tie.get("parts").asList(Value::asString).stream())
                .map(slug -> Slugged.of(Part.class, slug))
                .distinct()
                .sorted()
                .toList();
        return new Presence(!acting.isEmpty(), parts, roles(roles), grounds(acting.isEmpty() ? all : acting));
    }

    /** Reads functions, those that say the same as one. */
    static List<HeldRole> roles(List<Held> roles) {
        Map<HeldRole, Grounds> all = new LinkedHashMap<>();
        for (Held role : roles) {
            all.merge(role(role), grounds(role.tie), Grounds::and);
        }
        List<HeldRole> merged = new ArrayList<>();
        all.forEach((role, grounds) ->
                merged.add(new HeldRole(role.function(), role.body(), role.portfolio(), role.former(), grounds)));
        return merged.stream().sorted(ROLE_ORDER).toList();
    }

    /** Reads which links there are, in the order of {@link LinkKind}. */
    public static List<LinkKind> links(List<Value> ties) {
        return ties.stream().map(TieRows::link).distinct().sorted().toList();
    }

    /** Leaves out mere mentions where another recap says more. */
    public static List<Value> strongest(List<Value> ties) {
        var acting =
                ties.stream().filter(tie -> link(tie) != LinkKind.MENTIONED).toList();
        return acting.isEmpty() ? ties : acting;
    }

    /** Reads what backs a fact. */
    public static Grounds grounds(List<Value> ties) {
        return ties.stream().map(TieRows::grounds).reduce(NOTHING, Grounds::and);
    }

    /** Returns whether one recap at least says that the event is about the theme, rather than touches on it. */
    public static boolean isMain(List<Value> ties) {
        return ties.stream().anyMatch(tie -> tie.get("main").asBoolean());
    }

    private static Grounds grounds(Value tie) {
        var recap = new RecapId(tie.get("recap").asString());
        var starts = tie.get("starts").asList(Value::asInt);
        var ends = tie.get("ends").asList(Value::asInt);
        return new Grounds(
                tie.get("confidence").asDouble(),
                IntStream.range(0, starts.size())
                        .mapToObj(i -> new Citation(recap, starts.get(i), ends.get(i)))
                        .toList());
    }

    private static HeldRole role(Held role) {
        return new HeldRole(
                EventRow.text(role.tie.get("function")),
                role.body,
                EventRow.text(role.tie.get("portfolio")),
                role.tie.get("former").asBoolean(),
                NOTHING);
    }

    private static boolean tookPart(Value tie) {
        return tie.get("type").asString().equals(Tie.TOOK_PART.name());
    }

    private static LinkKind link(Value tie) {
        return Tie.valueOf(tie.get("type").asString()).link();
    }

    private static @Nullable String bodyName(HeldRole role) {
        return role.body() == null ? null : role.body().name();
    }

    private static @Nullable String bodyId(HeldRole role) {
        return role.body() == null ? null : role.body().id().value();
    }
}
