package fr.retours.indexer.resolve;

import fr.retours.indexer.Messages;
import fr.retours.indexer.resolve.Curation.Hide;
import fr.retours.indexer.resolve.Curation.Recode;
import fr.retours.indexer.resolve.Curation.Rename;
import fr.retours.indexer.resolve.EventResolver.Telling;
import fr.retours.model.Collectivite;
import fr.retours.model.CollectiviteId;
import fr.retours.model.EntityId;
import fr.retours.model.EventId;
import fr.retours.model.Organisation;
import fr.retours.model.OrganisationId;
import fr.retours.model.Person;
import fr.retours.model.PersonId;
import fr.retours.model.RecapFacts;
import fr.retours.model.RecapId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Decides identity over a corpus: people ({@link PersonResolver}), organisations ({@link OrganisationResolver}), events
 * ({@link EventResolver}), then decisions by hand. The same recaps give the same result in whatever order they are
 * added. Safe for concurrent use.
 */
public final class CorpusResolver {
    private final PersonResolver people;
    private final OrganisationResolver organisations = new OrganisationResolver(NameKeys.load());
    private final EventResolver events = new EventResolver();
    private final Function<CollectiviteId, Optional<Collectivite>> territories;

    /**
     * Makes a resolver.
     *
     * @param givenName whether a word, folded, is a given name
     * @param territories the local authorities that decisions by hand may name
     */
    public CorpusResolver(Predicate<String> givenName, Function<CollectiviteId, Optional<Collectivite>> territories) {
        this.people = new PersonResolver(givenName, new HomonymRule(Terms.load()));
        this.territories = territories;
    }

    /** Resolves facts held in memory; the result is in the order given. */
    public List<RecapFacts> resolve(Collection<RecapFacts> facts, Curation curation) {
        var claims = new Claims();
        facts.forEach(claims::add);
        var resolution = resolve(claims, curation);
        return facts.stream().map(resolution::apply).toList();
    }

    /** Decides on all that was claimed. */
    public Resolution resolve(Claims claims, Curation curation) {
        var decisions = new Decisions(curation);
        decisions.onPeople(people.resolve(claims.people()));
        decisions.onOrganisations(organisations.resolve(claims.organisations()));
        decisions.onEvents(events.resolve(claims.tellings()));
        decisions.onCollectivites(claims);
        decisions.hide();
        return new Resolution(decisions);
    }

    /** What has been decided so far. */
    final class Decisions {
        final Map<Claim.Key, Person> people = new HashMap<>();
        final Map<Claim.Key, Organisation> organisations = new HashMap<>();
        final Map<CollectiviteId, Collectivite> collectivites = new HashMap<>();
        final Map<Claim.Key, Collectivite> recoded = new HashMap<>();
        final Map<RecapId, EventId> events = new HashMap<>();
        final Set<EntityId> hidden = new HashSet<>();
        final Set<String> notes = new TreeSet<>();
        private final Set<String> known = new HashSet<>();
        private final Map<String, String> names = new HashMap<>();
        private final Curation curation;

        private Decisions(Curation curation) {
            this.curation = curation;
        }

        private void onPeople(List<Cluster> clusters) {
            groups(PersonId.PREFIX, clusters, one -> PersonId.named(one.name())).forEach((id, claims) -> {
                var cluster = Cluster.of(claims);
                String name = nameOf(id, cluster);
                var person = new Person(new PersonId(id), name, cluster.aliases(name));
                claims.forEach(claim -> people.put(claim.key(), person));
            });
        }

        private void onOrganisations(List<Cluster> clusters) {
            Function<Cluster, EntityId> named = one -> OrganisationId.named(one.name());
            groups(OrganisationId.PREFIX, clusters, named).forEach((id, claims) -> {
                var cluster = Cluster.of(claims);
                String name = nameOf(id, cluster);
                var body = new Organisation(new OrganisationId(id), name, cluster.aliases(name));
                claims.forEach(claim -> organisations.put(claim.key(), body));
            });
        }

        private Groups<Claim> groups(String prefix, List<Cluster> clusters, Function<Cluster, EntityId> named) {
            var groups = new Groups<Claim>(prefix, claim -> claim.at().recap());
            Cluster.numbered(clusters, named).forEach((id, cluster) -> {
                groups.add(id, cluster.claims());
                names.put(id, cluster.name());
            });
            groups.follow(curation, notes::add);
            known.addAll(groups.ids());
            return groups;
        }

        /** The name given by hand, or else the one before any merge by hand, or else that of what was split off. */
        private String nameOf(String id, Cluster cluster) {
            return curation.renames().stream()
                    .filter(one -> one.id().equals(id))
                    .map(Rename::name)
                    .reduce((earlier, later) -> later)
                    .orElseGet(() -> names.getOrDefault(id, cluster.name()));
        }

        private void onEvents(List<List<Telling>> tellings) {
            var groups =
                    new Groups<Telling>(EventId.PREFIX, telling -> telling.at().recap());
            Map<RecapId, EventId> ids = EventResolver.numbered(tellings);
            tellings.forEach(event -> groups.add(
                    Objects.requireNonNull(ids.get(event.getFirst().at().recap()))
                            .value(),
                    event));
            groups.follow(curation, notes::add);
            known.addAll(groups.ids());
            groups.forEach((id, event) ->
                    event.forEach(telling -> events.put(telling.at().recap(), new EventId(id))));
        }

        private void onCollectivites(Claims claims) {
            claims.collectivites().forEach((id, sightings) -> {
                known.add(id.value());
                collectivites.put((CollectiviteId) id, Sightings.together(sightings));
            });
            for (Recode recode : curation.recodes()) {
                Collectivite to = target(recode);
                var sightings = claims.collectivites().getOrDefault(recode.from(), List.of());
                if (sightings.isEmpty()) {
                    note(recode.line(), recode.from().value());
                }
                sightings.stream()
                        .map(sighting -> sighting.at().recap())
                        .filter(recap ->
                                recode.recaps().isEmpty() || recode.recaps().contains(recap))
                        .forEach(recap -> recoded.put(new Claim.Key(recap, recode.from()), to));
                known.add(to.id().value());
            }
        }

        private Collectivite target(Recode recode) {
            return territories
                    .apply(recode.to())
                    .orElseThrow(
                            () -> new CurationException(curation.file(), recode.line(), "curation.code", recode.to()));
        }

        private void hide() {
            for (Hide hide : curation.hides()) {
                if (known.contains(hide.id()) && !hide.id().startsWith(EventId.PREFIX)) {
                    hidden.add(EntityId.of(hide.id()));
                } else {
                    note(hide.line(), hide.id());
                }
            }
            curation.renames().stream()
                    .filter(rename -> !known.contains(rename.id()))
                    .forEach(rename -> note(rename.line(), rename.id()));
        }

        private void note(int line, String id) {
            notes.add(Messages.text("curation.no_id", line, id));
        }
    }
}
