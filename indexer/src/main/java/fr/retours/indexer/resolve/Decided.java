package fr.retours.indexer.resolve;

import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationException;
import fr.retours.indexer.curation.Decision;
import fr.retours.indexer.curation.Decision.Alias;
import fr.retours.indexer.curation.Decision.Hide;
import fr.retours.indexer.curation.Decision.Identify;
import fr.retours.indexer.curation.Decision.NoEvent;
import fr.retours.indexer.curation.Decision.Recode;
import fr.retours.indexer.curation.Decision.Rename;
import fr.retours.indexer.curation.Decision.TookPart;
import fr.retours.indexer.resolve.EventResolver.Telling;
import fr.retours.indexer.resolve.claim.Bond;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.Cluster;
import fr.retours.indexer.resolve.claim.Clusters;
import fr.retours.indexer.resolve.person.NamesakeDecision;
import fr.retours.indexer.resolve.person.PersonResolver;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Person;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.OrganisationId;
import fr.retours.model.id.PersonId;
import fr.retours.model.id.RecapId;
import fr.retours.model.term.NumberRegister;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What has been decided so far over a corpus, by rules and by hand. Not safe for concurrent use. */
final class Decided {
    final Set<RecapId> recaps;
    final Set<RecapId> withoutEvent = new HashSet<>();
    final Map<Claim.Key, Person> people = new HashMap<>();
    final Map<Claim.Key, Organisation> organisations = new HashMap<>();
    final Map<CollectiviteId, Collectivite> collectivites = new HashMap<>();
    final Map<Claim.Key, Collectivite> recoded = new HashMap<>();
    final Map<RecapId, EventId> events = new HashMap<>();
    final Map<RecapId, Map<EntityId, Boolean>> tookPart = new HashMap<>();
    final Set<EntityId> hidden = new HashSet<>();
    final List<Bond> bonds = new ArrayList<>();
    final List<NamesakeDecision> namesakes = new ArrayList<>();
    final Notes notes = new Notes();

    /** Where each id that is shown, or was recoded, is named. */
    private final Map<String, Set<RecapId>> named = new HashMap<>();

    private final Map<String, String> names = new HashMap<>();
    private final Curation curation;
    private final Function<CollectiviteId, Optional<Collectivite>> territories;

    /** @param recaps all there are */
    Decided(Curation curation, Function<CollectiviteId, Optional<Collectivite>> territories, Set<RecapId> recaps) {
        this.curation = curation;
        this.territories = territories;
        this.recaps = recaps;
    }

    void onPeople(PersonResolver.People people) {
        namesakes.addAll(people.decisions());
        groups(PersonId.PREFIX, people.clusters(), one -> PersonId.named(one.name()))
                .forEach((id, claims) -> {
                    var cluster = Cluster.of(claims);
                    String name = nameOf(id, cluster);
                    var person = new Person(new PersonId(id), name, aliases(id, name, cluster));
                    claims.forEach(claim -> this.people.put(claim.key(), person));
                });
    }

    void onOrganisations(Clusters clusters) {
        Function<Cluster, EntityId> named = one -> OrganisationId.named(one.name());
        groups(OrganisationId.PREFIX, clusters, named).forEach((id, claims) -> {
            var cluster = Cluster.of(claims);
            String name = nameOf(id, cluster);
            var body = new Organisation(new OrganisationId(id), name, aliases(id, name, cluster)).with(numbers(id));
            claims.forEach(claim -> organisations.put(claim.key(), body));
        });
    }

    private Map<NumberRegister, String> numbers(String id) {
        Map<NumberRegister, String> numbers = new EnumMap<>(NumberRegister.class);
        curation.of(Identify.class).filter(one -> one.ids().contains(id)).forEach(one -> numbers.putAll(one.numbers()));
        return numbers;
    }

    private Groups<Claim> groups(String prefix, Clusters clusters, Function<Cluster, EntityId> named) {
        bonds.addAll(clusters.bonds());
        var groups = new Groups<Claim>(prefix, claim -> claim.at().recap(), notes);
        Cluster.numbered(clusters.all(), named).forEach((id, cluster) -> {
            groups.add(id, cluster.claims());
            names.put(id, cluster.name());
        });
        groups.follow(curation);
        var aliases = new AliasJoiner(groups, curation, notes);
        curation.of(Alias.class)
                .filter(groups::concerns)
                .sorted(Comparator.comparing(Alias::id).thenComparing(Alias::name))
                .forEach(aliases::follow);
        Stream.concat(curation.of(Rename.class), curation.of(Identify.class))
                .filter(one -> groups.concerns(one) && !groups.has(one.ids().getFirst()))
                .forEach(one -> notes.add(one, "curation.no_id", one.ids().getFirst()));
        groups.forEach(
                (id, claims) -> claims.forEach(claim -> note(id, claim.at().recap())));
        return groups;
    }

    private void note(String id, RecapId recap) {
        named.computeIfAbsent(id, any -> new HashSet<>()).add(recap);
    }

    /** The name given by hand, or else the one before any merge by hand, or else that of what was split off. */
    private String nameOf(String id, Cluster cluster) {
        return curation.of(Rename.class)
                .filter(one -> one.id().equals(id))
                .map(Rename::name)
                .findFirst()
                .orElseGet(() -> names.getOrDefault(id, cluster.name()));
    }

    private List<String> aliases(String id, String name, Cluster cluster) {
        var aliases = new TreeSet<>(cluster.aliases(name));
        curation.of(Alias.class)
                .filter(one -> one.id().equals(id))
                .map(Alias::name)
                .forEach(aliases::add);
        aliases.remove(name);
        return List.copyOf(aliases);
    }

    /** Returns the tellings that no decision takes for none. */
    List<Telling> stillTold(List<Telling> tellings) {
        curation.of(NoEvent.class)
                .forEach(one -> one.recaps().forEach(recap -> {
                    if (tellings.stream()
                            .anyMatch(telling -> telling.at().recap().equals(recap))) {
                        withoutEvent.add(recap);
                    } else {
                        notes.add(one, "curation.no_event", recap);
                    }
                }));
        return tellings.stream()
                .filter(telling -> !withoutEvent.contains(telling.at().recap()))
                .toList();
    }

    void onEvents(List<List<Telling>> tellings) {
        tellings.forEach(event -> bonds.addAll(EventResolver.bonds(event)));
        var groups = new Groups<Telling>(EventId.PREFIX, telling -> telling.at().recap(), notes);
        Map<RecapId, EventId> ids = EventResolver.numbered(tellings);
        tellings.forEach(event -> groups.add(
                Objects.requireNonNull(ids.get(event.getFirst().at().recap())).value(), event));
        groups.follow(curation);
        groups.forEach(
                (id, event) -> event.forEach(telling -> events.put(telling.at().recap(), new EventId(id))));
    }

    void onCollectivites(Claims claims) {
        claims.collectivites().forEach((id, sightings) -> {
            sightings.forEach(sighting -> note(id.value(), sighting.at().recap()));
            collectivites.put((CollectiviteId) id, Sightings.together(sightings));
        });
        curation.of(Recode.class)
                .sorted(Comparator.comparing((Recode one) -> !one.recaps().isEmpty()))
                .forEach(this::recode);
        recoded.forEach((key, to) -> note(to.id().value(), key.recap()));
    }

    private void recode(Recode recode) {
        Collectivite to = territories
                .apply(recode.to())
                .orElseThrow(() ->
                        new CurationException(curation.file(), recode.ground().line(), "curation.code", recode.to()));
        Set<RecapId> recaps = named.getOrDefault(recode.from().value(), Set.of());
        if (recaps.isEmpty()) {
            notes.add(recode, "curation.no_id", recode.from());
        } else {
            tellAbsent(recode, recode.from().value(), recaps);
        }
        recaps.stream().filter(recode::holdsIn).forEach(recap -> recoded.put(new Claim.Key(recap, recode.from()), to));
    }

    private void tellAbsent(Decision decision, String id, Set<RecapId> present) {
        decision.recaps().stream()
                .filter(recap -> !present.contains(recap))
                .forEach(recap -> notes.add(decision, "curation.not_there", id, recap));
    }

    void onWhoTookPart() {
        curation.of(TookPart.class).forEach(one -> {
            Set<RecapId> recaps = named.get(one.id());
            if (recaps == null) {
                notes.add(one, "curation.no_id", one.id());
            } else {
                tellAbsent(one, one.id(), recaps);
                one.recaps().stream()
                        .filter(recap -> recaps.contains(recap) && !events.containsKey(recap))
                        .forEach(recap -> notes.add(one, "curation.no_event", recap));
                one.recaps()
                        .forEach(recap -> tookPart.computeIfAbsent(recap, any -> new HashMap<>())
                                .put(EntityId.of(one.id()), one.tookPart()));
            }
        });
    }

    void onWhatIsHidden() {
        curation.of(Hide.class).forEach(hide -> {
            if (named.containsKey(hide.id())) {
                hidden.add(EntityId.of(hide.id()));
            } else {
                notes.add(hide, "curation.no_id", hide.id());
            }
        });
    }
}
