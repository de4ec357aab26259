package fr.retours.indexer.resolve;

import fr.retours.indexer.curation.Curation;
import fr.retours.indexer.curation.CurationException;
import fr.retours.indexer.curation.Decision;
import fr.retours.indexer.curation.Decision.Add;
import fr.retours.indexer.curation.Decision.Alias;
import fr.retours.indexer.curation.Decision.Correct;
import fr.retours.indexer.curation.Decision.Hide;
import fr.retours.indexer.curation.Decision.Identify;
import fr.retours.indexer.curation.Decision.NoEvent;
import fr.retours.indexer.curation.Decision.Recode;
import fr.retours.indexer.curation.Decision.Rename;
import fr.retours.indexer.curation.Decision.TookPart;
import fr.retours.indexer.curation.Decision.Verdict;
import fr.retours.indexer.curation.RightValue;
import fr.retours.indexer.curation.StatedFact;
import fr.retours.indexer.resolve.EventResolver.Telling;
import fr.retours.indexer.resolve.IdAssignment.Named;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimBond;
import fr.retours.indexer.resolve.claim.Cluster;
import fr.retours.indexer.resolve.claim.IdNumbering;
import fr.retours.indexer.resolve.claim.NameClusters;
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
import fr.retours.model.term.NarrationKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has been decided so far over a corpus, by rules and by hand. Not safe for concurrent use. */
final class DecidedIdentity {
    final Map<RecapId, Map<EntityId, Boolean>> tookPart = new HashMap<>();
    final Map<RecapId, Map<StatedFact, Boolean>> verdicts = new HashMap<>();
    final Map<RecapId, Map<StatedFact, RightValue>> corrections = new HashMap<>();
    final List<List<ClaimBond>> bonds = new ArrayList<>();
    Supplier<List<NamesakeDecision>> namesakes = List::of;
    final DecisionNotes notes = new DecisionNotes();

    private final Map<RecapId, Integer> recaps = new HashMap<>();
    private final ClaimColumn<Person> people;
    private final ClaimColumn<Organisation> organisations;
    private final Map<CollectiviteId, Collectivite> collectivites = new HashMap<>();
    private final Map<Named, Collectivite> recoded = new HashMap<>();
    private final RowsByRecap<CollectiviteId> seats;
    private final List<@Nullable CollectiviteId> places;
    private final List<@Nullable EventId> events;
    private final Map<RecapId, NarrationKind> withoutEvent = new HashMap<>();
    private final Set<EntityId> hidden = new HashSet<>();

    /** Where ids that decisions are about, and that are shown or were recoded, are named. */
    private final Map<String, Set<RecapId>> named = new HashMap<>();

    /** All ids that decisions are about. */
    private final Set<String> decidedOn;

    private final Map<String, String> names = new HashMap<>();
    private final Curation curation;
    private final HandNames byHand;
    final Function<CollectiviteId, Optional<Collectivite>> territories;

    /** @param claims all there are */
    DecidedIdentity(
            Curation curation, Function<CollectiviteId, Optional<Collectivite>> territories, CorpusClaims claims) {
        this.curation = curation;
        this.byHand = new HandNames(curation);
        this.decidedOn =
                curation.decisions().stream().flatMap(one -> one.ids().stream()).collect(Collectors.toSet());
        this.territories = territories;
        claims.recaps().forEach(at -> recaps.put(at.recap(), at.number()));
        this.people = new ClaimColumn<>(claims.people(), recaps.size());
        this.organisations = new ClaimColumn<>(claims.organisations(), recaps.size());
        this.seats = claims.seats();
        this.places = ofNone(recaps.size());
        claims.tellings().forEach(telling -> places.set(telling.at().number(), telling.place()));
        this.events = ofNone(recaps.size());
    }

    private static <T> List<@Nullable T> ofNone(int size) {
        return new ArrayList<@Nullable T>(Collections.<@Nullable T>nCopies(size, null));
    }

    IdAssignment assigned() {
        return new IdAssignment(
                recaps, people, organisations, collectivites, recoded, seats, places, events, withoutEvent, hidden);
    }

    void onPeople(PersonResolver.People decided) {
        namesakes = decided.decisions();
        groups(PersonId.PREFIX, decided.clusters(), one -> PersonId.named(one.name()))
                .forEach((id, claims) -> {
                    var cluster = new Cluster(claims);
                    String name = nameOf(id, cluster);
                    var person = new Person(new PersonId(id), name, byHand.aliases(id, name, cluster));
                    claims.forEach(claim -> people.put(claim, person));
                });
    }

    void onOrganisations(NameClusters clusters) {
        groups(OrganisationId.PREFIX, clusters, one -> OrganisationId.named(one.name()))
                .forEach((id, claims) -> {
                    var cluster = new Cluster(claims);
                    String name = nameOf(id, cluster);
                    var body = new Organisation(new OrganisationId(id), name, byHand.aliases(id, name, cluster))
                            .with(byHand.numbers(id));
                    claims.forEach(claim -> organisations.put(claim, body));
                });
    }

    private ClaimGroups<Claim> groups(String prefix, NameClusters clusters, Function<Cluster, EntityId> named) {
        bonds.add(clusters.bonds());
        var groups = new ClaimGroups<Claim>(prefix, claim -> claim.at().recap(), notes);
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
                (id, claims) -> note(id, claims.stream().map(claim -> claim.at().recap())));
        return groups;
    }

    private void note(String id, Stream<RecapId> recaps) {
        if (decidedOn.contains(id)) {
            recaps.forEach(named.computeIfAbsent(id, any -> new HashSet<>())::add);
        }
    }

    /** The name given by hand, or else the one before any merge by hand, or else that of what was split off. */
    private String nameOf(String id, Cluster cluster) {
        String name = byHand.name(id);
        String before = name == null ? names.get(id) : name;
        return before == null ? cluster.name() : before;
    }

    /** Returns the tellings that no decision takes for none. */
    List<Telling> stillTold(List<Telling> tellings) {
        Set<RecapId> questioned =
                curation.of(NoEvent.class).flatMap(one -> one.recaps().stream()).collect(Collectors.toSet());
        Set<RecapId> told = tellings.stream()
                .map(telling -> telling.at().recap())
                .filter(questioned::contains)
                .collect(Collectors.toSet());
        curation.of(NoEvent.class)
                .forEach(one -> one.recaps().forEach(recap -> {
                    if (told.contains(recap)) {
                        withoutEvent.put(recap, one.tells());
                    } else {
                        notes.add(one, "curation.no_event", recap);
                    }
                }));
        return tellings.stream()
                .filter(telling -> !withoutEvent.containsKey(telling.at().recap()))
                .toList();
    }

    void onEvents(List<List<Telling>> tellings) {
        tellings.stream()
                .filter(event -> event.size() > 1)
                .map(EventResolver::bonds)
                .forEach(bonds::add);
        var groups =
                new ClaimGroups<Telling>(EventId.PREFIX, telling -> telling.at().recap(), notes);
        var numbering = new IdNumbering();
        tellings.forEach(
                event -> groups.add(numbering.give(event.getFirst().local().value()), event));
        groups.follow(curation);
        groups.forEach((id, event) -> {
            var one = new EventId(id);
            event.forEach(telling -> events.set(telling.at().number(), one));
        });
    }

    void onCollectivites(Map<CollectiviteId, AuthoritySightings> sighted) {
        sighted.forEach((id, sightings) -> {
            note(id.value(), sightings.recaps().stream());
            collectivites.put(id, sightings.together());
        });
        curation.of(Recode.class)
                .sorted(Comparator.comparing((Recode one) -> !one.recaps().isEmpty()))
                .forEach(this::recode);
        recoded.forEach((named, to) -> note(to.id().value(), Stream.of(named.recap())));
    }

    private void recode(Recode recode) {
        Collectivite to = territory(recode, recode.to());
        Set<RecapId> there = named.getOrDefault(recode.from().value(), Set.of());
        if (there.isEmpty()) {
            notes.add(recode, "curation.no_id", recode.from());
        } else {
            tellAbsent(recode, recode.from().value(), there);
        }
        there.stream().filter(recode::holdsIn).forEach(recap -> recoded.put(new Named(recap, recode.from()), to));
    }

    private Collectivite territory(Decision decision, CollectiviteId code) {
        return territories
                .apply(code)
                .orElseThrow(() ->
                        new CurationException(curation.file(), decision.ground().line(), "curation.code", code));
    }

    private void tellAbsent(Decision decision, String id, Set<RecapId> present) {
        decision.recaps().stream()
                .filter(recap -> !present.contains(recap))
                .forEach(recap -> notes.add(decision, "curation.not_there", id, recap));
    }

    void onWhoTookPart() {
        curation.of(TookPart.class).forEach(one -> {
            Set<RecapId> there = named.get(one.id());
            if (there == null) {
                notes.add(one, "curation.no_id", one.id());
            } else {
                tellAbsent(one, one.id(), there);
                one.recaps().stream()
                        .filter(recap -> there.contains(recap) && !tellsEvent(recap))
                        .forEach(recap -> notes.add(one, "curation.no_event", recap));
                one.recaps()
                        .forEach(recap -> tookPart.computeIfAbsent(recap, any -> new HashMap<>())
                                .put(EntityId.of(one.id()), one.tookPart()));
            }
        });
    }

    void onWhatIsRight() {
        curation.of(Verdict.class).forEach(one -> decide(one, one.fact(), one.right(), verdicts));
        curation.of(Correct.class).forEach(one -> {
            one.code().ifPresent(code -> territory(one, code));
            decide(one, one.fact(), one.right(), corrections);
        });
    }

    /** Notes what is decided of a fact, in each recap. */
    private <T> void decide(Decision one, StatedFact fact, T said, Map<RecapId, Map<StatedFact, T>> decided) {
        for (String id : one.ids()) {
            Set<RecapId> there = named.get(id);
            if (there == null) {
                notes.add(one, "curation.no_id", id);
                return;
            }
            tellAbsent(one, id, there);
        }
        if (one.ids().isEmpty()) {
            tellAbsent(one, fact.value(), recaps.keySet());
        }
        one.recaps()
                .forEach(recap ->
                        decided.computeIfAbsent(recap, any -> new HashMap<>()).put(fact, said));
    }

    /** What was added is in the facts already; a recap that is not there has none. */
    void onWhatIsAdded() {
        curation.of(Add.class)
                .forEach(one -> one.recaps().stream()
                        .filter(recap -> !recaps.containsKey(recap))
                        .forEach(recap -> notes.add(one, "curation.no_recap", recap)));
    }

    private boolean tellsEvent(RecapId recap) {
        Integer number = recaps.get(recap);
        return number != null && events.get(number) != null;
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
