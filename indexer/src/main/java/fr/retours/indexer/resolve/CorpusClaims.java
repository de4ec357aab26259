package fr.retours.indexer.resolve;

import fr.retours.indexer.RecapOutline;
import fr.retours.indexer.RecapOutline.NamedPerson;
import fr.retours.indexer.RecapOutline.NamedRole;
import fr.retours.indexer.RecapOutline.ToldEvent;
import fr.retours.indexer.resolve.EventResolver.Telling;
import fr.retours.indexer.resolve.claim.Claim;
import fr.retours.indexer.resolve.claim.ClaimOrder;
import fr.retours.indexer.resolve.claim.ClaimTraces;
import fr.retours.indexer.resolve.claim.ClaimedName;
import fr.retours.indexer.resolve.claim.EventScene;
import fr.retours.indexer.resolve.claim.ExclusiveOffice;
import fr.retours.indexer.resolve.claim.WalkOfLife;
import fr.retours.indexer.resolve.doubt.DoubtSigns;
import fr.retours.indexer.resolve.doubt.DoubtSigns.HeldFunction;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EntityId;
import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.EventKind;
import fr.retours.model.text.LatinFolding;
import fr.retours.model.time.EventDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What identity is decided by: names, offices, days and places of all recaps, without their texts. Facts are added one
 * recap at a time and need not be kept: what many recaps have in common is kept once. Not safe for concurrent use.
 */
public final class CorpusClaims {
    private final TitleWords titleWords = TitleWords.load();
    private final ValueInterner interner = new ValueInterner();
    private final List<ClaimOrder> recaps = new ArrayList<>();
    private final RowsByRecap<Claim> people = new RowsByRecap<>();
    private final RowsByRecap<Claim> organisations = new RowsByRecap<>();
    private final RowsByRecap<CollectiviteId> seats = new RowsByRecap<>();
    private final List<Telling> tellings = new ArrayList<>();
    private final List<DoubtSigns> signs = new ArrayList<>();
    private final List<Set<String>> organisationRules = new ArrayList<>();
    private final List<@Nullable ToldScale> scales = new ArrayList<>();
    private final Map<CollectiviteId, AuthoritySightings> collectivites = new HashMap<>();

    /**
     * What a recap tells of its event beside names.
     *
     * @param attendance how many came
     */
    record ToldScale(
            EventKind kind,
            @Nullable EventDate date,
            @Nullable Integer attendance) {}

    /** Adds a recap's facts, with ids as extraction gave them. Each recap once. */
    public void add(RecapFacts facts) {
        add(RecapOutline.of(facts));
    }

    /** Adds a recap, with ids as extraction gave them. Each recap once. */
    public void add(RecapOutline outline) {
        ToldEvent event = outline.event();
        var at = new ClaimOrder(
                day(EventDate.firstDay(event == null ? null : event.date())), outline.recap(), recaps.size());
        recaps.add(at);
        scales.add(event == null ? null : interner.one(new ToldScale(event.kind(), event.date(), event.attendance())));
        List<ClaimedName> names = outline.people().stream()
                .map(one -> written(one.name(), one.aliases()))
                .toList();
        var scene = scene(outline, names);
        if (event != null) {
            add(at, event, outline.title(), scene);
        }
        Map<BodyId, Body> bodies = new HashMap<>();
        seats.begin();
        for (Collectivite one : outline.collectivites()) {
            bodies.put(one.id(), one);
            seats.add(sight(at, one));
        }
        organisations.begin();
        for (var one : outline.organisations()) {
            bodies.put(one.body().id(), one.body());
            organisations.add(
                    claim(organisations, at, one.body().id(), written(one.name(), one.aliases()), ClaimTraces.NONE));
            organisationRules.add(interner.one(Set.copyOf(one.rules())));
        }
        people.begin();
        for (int i = 0; i < names.size(); i++) {
            var one = outline.people().get(i);
            people.add(claim(people, at, one.id(), names.get(i), traces(one.roles(), bodies, scene)));
            signs.add(interner.one(signs(one, bodies)));
        }
    }

    private Claim claim(
            RowsByRecap<Claim> rows, ClaimOrder at, EntityId local, ClaimedName written, ClaimTraces traces) {
        return new Claim(rows.size(), at, interner.one(local), written, traces);
    }

    private ClaimedName written(String name, List<String> aliases) {
        return interner.one(ClaimedName.of(name, aliases));
    }

    private @Nullable LocalDate day(@Nullable LocalDate day) {
        return day == null ? null : interner.one(day);
    }

    private void add(ClaimOrder at, ToldEvent event, String title, EventScene scene) {
        var commune = event.commune();
        tellings.add(new Telling(
                at,
                event.id(),
                title,
                day(EventDate.firstDay(event.date())),
                day(EventDate.lastDay(event.date())),
                commune == null ? null : sight(at, commune),
                interner.one(Objects.requireNonNullElse(event.place(), "")),
                scene.words()));
    }

    private CollectiviteId sight(ClaimOrder at, Collectivite one) {
        CollectiviteId id = interner.one(one.id());
        collectivites
                .computeIfAbsent(id, any -> new AuthoritySightings(at, one))
                .add(at, one);
        return id;
    }

    private EventScene scene(RecapOutline outline, List<ClaimedName> names) {
        ToldEvent event = outline.event();
        var commune = event == null ? null : event.commune();
        var place = event == null ? null : event.place();
        return new EventScene(
                IntStream.range(0, names.size())
                        .filter(i -> outline.people().get(i).tookPart())
                        .mapToObj(i -> names.get(i).glued())
                        .collect(Collectors.toUnmodifiableSet()),
                commune == null ? Set.of() : interner.one(interner.each(territories(commune))),
                interner.each(titleWords.of(outline.title(), place == null ? List.of() : List.of(place))));
    }

    private ClaimTraces traces(List<NamedRole> roles, Map<BodyId, Body> bodies, EventScene scene) {
        List<ExclusiveOffice> offices = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> territories = new HashSet<>();
        Set<WalkOfLife> walks = EnumSet.noneOf(WalkOfLife.class);
        for (NamedRole role : roles) {
            Body body = role.body() == null ? null : bodies.get(role.body());
            ExclusiveOffice.of(role.function(), role.former(), body).ifPresent(offices::add);
            WalkOfLife.of(role.function(), body).ifPresent(walks::add);
            if (body != null) {
                names.add(LatinFolding.words(body.name()));
            }
            if (body instanceof Collectivite seat) {
                territories.addAll(territories(seat));
            }
        }
        return new ClaimTraces(
                interner.one(List.copyOf(offices)),
                interner.one(interner.each(names)),
                interner.one(interner.each(territories)),
                interner.one(Set.copyOf(walks)),
                scene);
    }

    private DoubtSigns signs(NamedPerson one, Map<BodyId, Body> bodies) {
        return new DoubtSigns(
                one.tookPart(),
                one.parts(),
                interner.one(Set.copyOf(one.rules())),
                one.roles().stream()
                        .filter(role -> !role.former())
                        .map(role -> new HeldFunction(
                                role.function(),
                                role.body() == null || !bodies.containsKey(role.body())
                                        ? null
                                        : bodies.get(role.body()).name()))
                        .toList(),
                one.asides());
    }

    /** Returns the commune and the département that it is or lies in. */
    private static Set<String> territories(Collectivite one) {
        return Stream.concat(
                        Stream.of(one)
                                .filter(self -> self.kind() == CollectiviteKind.COMMUNE
                                        || self.kind() == CollectiviteKind.DEPARTEMENT)
                                .map(self -> self.id().value()),
                        one.partOf().stream().flatMap(above -> territories(above).stream()))
                .collect(Collectors.toSet());
    }

    /** Returns the recaps, by number. */
    List<ClaimOrder> recaps() {
        return recaps;
    }

    RowsByRecap<Claim> people() {
        return people;
    }

    RowsByRecap<Claim> organisations() {
        return organisations;
    }

    /** Returns the local authorities that each recap names as bodies. */
    RowsByRecap<CollectiviteId> seats() {
        return seats;
    }

    /** Returns what is shown of each person, by number of claim. */
    List<DoubtSigns> signs() {
        return signs;
    }

    /** Returns the rules that proved each organisation, by number of claim. */
    List<Set<String>> organisationRules() {
        return organisationRules;
    }

    /** Returns what each recap tells of its event, by number. */
    List<@Nullable ToldScale> scales() {
        return scales;
    }

    List<Telling> tellings() {
        return tellings;
    }

    Map<CollectiviteId, AuthoritySightings> collectivites() {
        return collectivites;
    }
}
