package fr.retours.model.fact;

import fr.retours.model.term.LinkKind;
import java.util.List;

/**
 * A body in a recap.
 *
 * @param body which body that is in the whole corpus
 * @param name the name as this recap writes it
 * @param aliases other forms in this recap
 * @param links each kind once, never empty; {@link LinkKind#MENTIONED} only alone
 */
public record Involvement(Body body, String name, List<String> aliases, List<Link> links, Proof proof) {
    /** @throws IllegalArgumentException if there is no link, one stands twice, or MENTIONED beside another */
    public Involvement {
        var kinds = links.stream().map(Link::kind).distinct().toList();
        if (kinds.isEmpty() || kinds.size() < links.size()) {
            throw new IllegalArgumentException("links of " + body.id() + " must differ and be some, got " + links);
        }
        if (kinds.size() > 1 && kinds.contains(LinkKind.MENTIONED)) {
            throw new IllegalArgumentException(body.id() + " must be mentioned or more, got both in " + links);
        }
        aliases = List.copyOf(aliases);
        links = List.copyOf(links);
    }

    /** Returns the body as one that is only mentioned. */
    public Involvement mentioned() {
        return new Involvement(body, name, aliases, List.of(new Link(LinkKind.MENTIONED, proof)), proof);
    }

    /** Returns whether the body took part: any link but {@link LinkKind#MENTIONED}. */
    public boolean tookPart() {
        return links.getFirst().kind() != LinkKind.MENTIONED;
    }
}
