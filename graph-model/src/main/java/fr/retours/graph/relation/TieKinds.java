package fr.retours.graph.relation;

import fr.retours.graph.Tie;
import fr.retours.model.LinkKind;
import fr.retours.model.Part;
import fr.retours.model.RelationFilter;
import fr.retours.model.Selection;
import fr.retours.model.relation.JointTie;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How people and bodies are tied to events, and what people do there, as bits of a number. */
final class TieKinds {
    private static final List<LinkKind> LINKS = List.of(LinkKind.values());
    /** The links of bodies, in their order, then what a person has and no body. */
    private static final Numbered KINDS =
            new Numbered(Stream.concat(LINKS.stream().map(Tie::of), Stream.of(Tie.TOOK_PART))
                    .map(Tie::name)
                    .toList());

    private static final Numbered PARTS =
            new Numbered(Arrays.stream(Part.values()).map(Part::slug).toList());

    static final int TOOK_PART = bit(Tie.TOOK_PART.name());
    static final int ORGANISING = bit(Tie.ORGANISED.name()) | bit(Tie.CO_ORGANISED.name());
    private static final int ANY = (1 << KINDS.size()) - 1;
    private static final int ACTING = ANY & ~bit(Tie.CITED_AT.name());

    /** By both numbers: two bodies meet at a million events, in a few ways. */
    private static final Map<Integer, JointTie> JOINT = new ConcurrentHashMap<>();

    private TieKinds() {}

    /** Returns the one bit of a type of relationship, by its name in the store. */
    static int bit(String type) {
        return 1 << KINDS.number(type);
    }

    /** Returns the bits of those that count for a filter. */
    static int counting(RelationFilter filter) {
        return filter.tookPartOnly() ? ACTING : ANY;
    }

    /** Returns what two bodies did together that are tied to an event so. */
    static JointTie joint(int one, int other) {
        return JOINT.computeIfAbsent(one << LINKS.size() | other, both -> JointTie.of(links(one), links(other)));
    }

    private static List<LinkKind> links(int bits) {
        return IntStream.range(0, LINKS.size())
                .filter(link -> (bits & 1 << link) != 0)
                .mapToObj(LINKS::get)
                .toList();
    }

    /** Returns the bits of parts, by slug. */
    static int parts(Collection<String> slugs) {
        return slugs.stream().mapToInt(slug -> 1 << PARTS.number(slug)).reduce(0, (one, other) -> one | other);
    }

    /** Returns the bits of the parts asked for. */
    static int any(Selection<Part> parts) {
        return parts(parts.any().stream().map(Part::slug).toList());
    }

    /** Returns the bits of the parts excluded. */
    static int none(Selection<Part> parts) {
        return parts(parts.none().stream().map(Part::slug).toList());
    }
}
