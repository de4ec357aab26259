package fr.retours.graph.snapshot;

import fr.retours.graph.OwnedTie;
import fr.retours.graph.snapshot.column.NumberedIds;
import fr.retours.model.meeting.JointTie;
import fr.retours.model.port.RelationFilter;
import fr.retours.model.term.LinkKind;
import fr.retours.model.term.Part;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How people and bodies are tied to events, and what people do there, as bits of a number. */
public final class TieKinds {
    private static final List<LinkKind> LINKS = List.of(LinkKind.values());
    private static final List<Part> PARTS = List.of(Part.values());
    /** The links of bodies, in their order, then what a person has and no body. */
    private static final NumberedIds KINDS =
            new NumberedIds(Stream.concat(LINKS.stream().map(OwnedTie::of), Stream.of(OwnedTie.TOOK_PART))
                    .map(OwnedTie::name)
                    .toList());

    /** What a person has who took part. */
    public static final int TOOK_PART = bit(OwnedTie.TOOK_PART.name());
    /** What a body has that organised, alone or with others. */
    public static final int ORGANISING = bit(OwnedTie.ORGANISED.name()) | bit(OwnedTie.CO_ORGANISED.name());
    /** All ties. */
    public static final int ANY = (1 << KINDS.size()) - 1;
    /** All but mere mentions. */
    public static final int ACTING = ANY & ~bit(OwnedTie.CITED_AT.name());

    /** By both numbers: two bodies meet at a million events, in a few ways. */
    private static final Map<Integer, JointTie> JOINT = new ConcurrentHashMap<>();

    private TieKinds() {}

    /** Returns the one bit of a type of relationship, by its name in the store. */
    public static int bit(String type) {
        return 1 << KINDS.number(type);
    }

    /** Returns the bits of those that count for a filter. */
    public static int counting(RelationFilter filter) {
        return filter.tookPartOnly() ? ACTING : ANY;
    }

    /** Returns what two bodies did together that are tied to an event so. */
    public static JointTie joint(int one, int other) {
        return JOINT.computeIfAbsent(one << LINKS.size() | other, both -> JointTie.of(links(one), links(other)));
    }

    /** Returns the links of a body that some bits stand for, in their order. */
    public static List<LinkKind> links(int bits) {
        return IntStream.range(0, LINKS.size())
                .filter(link -> (bits & 1 << link) != 0)
                .mapToObj(LINKS::get)
                .toList();
    }

    /** Returns the one bit of a part. */
    static int part(Part part) {
        return 1 << PARTS.indexOf(part);
    }

    /** Returns the bits of parts. */
    public static int parts(Collection<Part> parts) {
        return parts.stream().mapToInt(TieKinds::part).reduce(0, (one, other) -> one | other);
    }

    /** Returns the parts of some bits, in their order. */
    public static List<Part> partsOf(int bits) {
        return PARTS.stream().filter(part -> (bits & part(part)) != 0).toList();
    }
}
