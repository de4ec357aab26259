package fr.retours.indexer.reader;

import fr.retours.extraction.body.OrganisationMerger;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Proof;
import fr.retours.model.id.BodyId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.LinkKind;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The bodies of one recap while its facts are put together, each found again by any of its names. Not safe for concurrent use. */
final class BodyRegister {
    private final OrganisationMerger merger;
    private final Map<BodyId, Registered> bodies = new LinkedHashMap<>();
    /** Folded, and without articles and the word for its kind. */
    private final Map<String, BodyId> names = new HashMap<>();

    private record Registered(
            Body body, String name, TreeSet<String> aliases, List<Evidence> stretches, Map<LinkKind, Proof> links) {}

    BodyRegister(OrganisationMerger merger) {
        this.merger = merger;
    }

    /** Finds a body by one of its names, however its kind is put before it. */
    Optional<BodyId> find(String name) {
        return Optional.ofNullable(names.get(LatinFolding.words(name)))
                .or(() -> Optional.ofNullable(names.get(merger.bare(name))));
    }

    /** Finds the commune, here or abroad, of a name. */
    Optional<Collectivite> town(String name) {
        return find(name)
                .map(bodies::get)
                .map(Registered::body)
                .flatMap(body -> body instanceof Collectivite place
                                && (place.kind() == CollectiviteKind.COMMUNE
                                        || place.kind() == CollectiviteKind.FOREIGN)
                        ? Optional.of(place)
                        : Optional.empty());
    }

    boolean has(BodyId id) {
        return bodies.containsKey(id);
    }

    /**
     * Adds a body, or more about one that is there.
     *
     * @param name as the text writes it
     * @param aliases other names in the text
     * @param stretches where the text names it
     */
    void add(Body body, String name, Collection<String> aliases, List<Evidence> stretches) {
        Registered one = bodies.computeIfAbsent(
                body.id(),
                id -> new Registered(body, name, new TreeSet<>(), new ArrayList<>(), new EnumMap<>(LinkKind.class)));
        one.aliases.add(name);
        one.aliases.addAll(aliases);
        one.aliases.remove(one.name);
        one.stretches.addAll(stretches);
        one.aliases.forEach(alias -> name(alias, body.id()));
        name(one.name, body.id());
    }

    private void name(String name, BodyId id) {
        names.putIfAbsent(LatinFolding.words(name), id);
        names.putIfAbsent(merger.bare(name), id);
    }

    /** Ties a body to the event. */
    void link(BodyId id, LinkKind kind, Proof proof) {
        Registered one = bodies.get(id);
        if (one != null) {
            one.links.merge(kind, proof, Proof::and);
        }
    }

    /** Returns where each body is named. */
    Map<BodyId, List<Evidence>> stretches() {
        var all = new LinkedHashMap<BodyId, List<Evidence>>();
        bodies.forEach((id, one) -> all.put(id, one.stretches));
        return all;
    }

    /** Returns the bodies; one that is tied to the event in no way is mentioned, and of co-organisers none is the organiser. */
    List<Involvement> involvements(TextGate gate) {
        return bodies.values().stream().map(one -> involvement(one, gate)).toList();
    }

    private static Involvement involvement(Registered one, TextGate gate) {
        Proof named = gate.proof(one.stretches);
        if (one.links.containsKey(LinkKind.CO_ORGANIZER)) {
            one.links.remove(LinkKind.ORGANIZER);
        }
        one.links.remove(LinkKind.MENTIONED);
        List<Link> links = one.links.isEmpty()
                ? List.of(new Link(LinkKind.MENTIONED, named))
                : one.links.entrySet().stream()
                        .map(link -> new Link(link.getKey(), link.getValue()))
                        .toList();
        List<String> aliases = List.copyOf(one.aliases);
        Body body = one.body instanceof Organisation organisation
                ? new Organisation(organisation.id(), organisation.name(), aliases)
                : one.body;
        return new Involvement(body, one.name, aliases, links, named);
    }
}
