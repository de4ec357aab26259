package fr.retours.extraction;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.body.BodySpans;
import fr.retours.extraction.body.OrganisationMerger;
import fr.retours.extraction.link.LinkSpan;
import fr.retours.extraction.link.PublisherGuess;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Sentence;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.Body;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.Event;
import fr.retours.model.fact.Evidence;
import fr.retours.model.fact.FactReason;
import fr.retours.model.fact.Involvement;
import fr.retours.model.fact.Link;
import fr.retours.model.fact.Mention;
import fr.retours.model.fact.Organisation;
import fr.retours.model.fact.Participation;
import fr.retours.model.fact.Place;
import fr.retours.model.fact.Proof;
import fr.retours.model.fact.Role;
import fr.retours.model.id.BodyId;
import fr.retours.model.term.EventKind;
import fr.retours.model.term.EventProperty;
import fr.retours.model.term.LinkKind;
import fr.retours.model.text.LatinFolding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The bodies of one recap while it is read: which spans mean one body, and what ties it to the event. */
final class BodyFacts {
    private static final double MENTIONED = 0.8;
    private static final double REPRESENTED = 0.9;
    private static final double HOST = 0.85;
    private static final Set<LinkKind> BACKING = Set.of(LinkKind.SUPPORTER, LinkKind.PARTNER);

    private final Words words;
    private final Map<BodyId, Named> bodies = new LinkedHashMap<>();
    private final Map<BodySpan, BodyId> ids = new HashMap<>();
    private final Set<BodySpan> inner = new HashSet<>();
    private final Map<BodyId, Set<Evidence>> sentences = new HashMap<>();
    /** Where the body is named that words without a name mean again. */
    private final Map<BodySpan, BodySpan> firsts = new HashMap<>();

    private record Named(
            Body body, String name, List<String> aliases, List<BodySpan> spans, Map<LinkKind, List<Proof>> links) {
        boolean organises() {
            return links.containsKey(LinkKind.ORGANIZER) || links.containsKey(LinkKind.CO_ORGANIZER);
        }

        /** What ties it to the event: a body that organises with others is not said to organise as well. */
        Stream<Link> ties() {
            return links.entrySet().stream()
                    .filter(one -> one.getKey() != LinkKind.ORGANIZER || !links.containsKey(LinkKind.CO_ORGANIZER))
                    .map(one -> new Link(one.getKey(), Proof.all(one.getValue())));
        }
    }

    BodyFacts(Words words, BodySpans spans, List<BodySpan> inner, OrganisationMerger merger) {
        this.words = words;
        List<BodySpan> organisations =
                spans.all().stream().filter(BodySpan::isOrganisation).toList();
        Map<String, Collectivite> placeNames = placeNames(spans);
        List<BodySpan> own = organisations.stream()
                .filter(span -> span.known() != null || !placeNames.containsKey(name(span)))
                .toList();
        for (OrganisationMerger.Entry entry : merger.merge(words, own)) {
            var body = new Organisation(entry.id(), entry.name(), entry.aliases());
            add(body, entry.name(), entry.aliases(), entry.spans());
        }
        var places = new LinkedHashMap<BodyId, List<BodySpan>>();
        for (BodySpan span : Stream.concat(spans.all().stream(), inner.stream()).toList()) {
            if (isNamedPlace(span)) {
                places.computeIfAbsent(
                                Objects.requireNonNull(span.collectivite()).id(), id -> new ArrayList<>())
                        .add(span);
            }
        }
        places.values().forEach(this::addPlace);
        organisations.stream()
                .filter(span -> span.known() == null && placeNames.containsKey(name(span)))
                .forEach(span ->
                        addTo(Objects.requireNonNull(placeNames.get(name(span))).id(), span));
        this.inner.addAll(inner);
    }

    /** « responsable associatif de Sens »: a name that is no body's elsewhere but the town's is the town's here too. */
    private static Map<String, Collectivite> placeNames(BodySpans spans) {
        var names = new HashMap<String, Collectivite>();
        for (BodySpan span : spans.all()) {
            if (isNamedPlace(span) && span.written() != null) {
                names.putIfAbsent(LatinFolding.words(span.written()), Objects.requireNonNull(span.collectivite()));
            }
        }
        return names;
    }

    /** Returns whether a span names a local authority, and not only the field of a function. */
    private static boolean isNamedPlace(BodySpan span) {
        return span.collectivite() != null && !span.reason().equals(BuiltInRule.FIELD.reason());
    }

    private String name(BodySpan span) {
        return words.folded(span.from(), span.to());
    }

    private void addTo(BodyId id, BodySpan span) {
        Named named = Objects.requireNonNull(bodies.get(id));
        named.spans.add(span);
        var aliases = new TreeSet<>(named.aliases);
        aliases.add(words.written(span.from(), span.to()));
        aliases.remove(named.name);
        bodies.put(id, new Named(named.body, named.name, List.copyOf(aliases), named.spans, named.links));
        ids.put(span, id);
    }

    private void addPlace(List<BodySpan> spans) {
        Collectivite place = Objects.requireNonNull(spans.getFirst().collectivite());
        String name = Objects.requireNonNull(spans.getFirst().written());
        var aliases = new TreeSet<String>();
        for (BodySpan span : spans) {
            String written = Objects.requireNonNull(span.written());
            aliases.add(written);
            boolean quoted = IntStream.range(span.from(), span.to()).anyMatch(words::opensQuote);
            if (!quoted && !words.annotated().textOf(sentence(span)).contains(written)) {
                aliases.add(words.written(span.nameFrom(), span.to()));
            }
        }
        aliases.remove(name);
        add(place, name, List.copyOf(aliases), spans);
    }

    private Sentence sentence(BodySpan span) {
        return words.sentence(words.sentenceOf(span.from()));
    }

    private void add(Body body, String name, List<String> aliases, List<BodySpan> spans) {
        bodies.put(body.id(), new Named(body, name, aliases, new ArrayList<>(spans), new EnumMap<>(LinkKind.class)));
        spans.forEach(span -> ids.put(span, body.id()));
    }

    Map<BodySpan, BodyId> ids() {
        return Map.copyOf(ids);
    }

    /**
     * Takes words that mean a body again without its name: « l'association ».
     *
     * @param again each stretch of words, and where the body it means is named
     */
    void nameAgain(Map<BodySpan, BodySpan> again) {
        firsts.putAll(again);
    }

    /**
     * Ties bodies, those first that their names tie; the one that holds the meeting is not its own supporter: « merci à
     * l'association ».
     */
    void link(List<LinkSpan> links, PublisherGuess publisher) {
        Map<Boolean, List<LinkSpan>> byBacking = links.stream()
                .collect(Collectors.partitioningBy(
                        link -> firsts.containsKey(link.body()) && BACKING.contains(link.kind())));
        byBacking.getOrDefault(false, List.of()).forEach(this::link);
        linkPublisher(publisher);
        byBacking.getOrDefault(true, List.of()).stream()
                .filter(link -> !organises(Objects.requireNonNull(firsts.get(link.body()))))
                .forEach(this::link);
    }

    private boolean organises(BodySpan span) {
        BodyId id = ids.get(span);
        Named named = id == null ? null : bodies.get(id);
        return named != null && named.organises();
    }

    private void link(LinkSpan link) {
        BodySpan named = firsts.getOrDefault(link.body(), link.body());
        BodyId id = ids.get(named);
        if (id != null) {
            Sentence proving = named.equals(link.body()) ? words.sentence(link.sentence()) : sentence(named);
            link(id, link.kind(), Proof.of(link.confidence(), proving.evidence(), link.reason()));
        }
    }

    /** Ties the organisation that speaks as « nous » when no organiser is named. */
    private void linkPublisher(PublisherGuess publisher) {
        if (bodies.values().stream().noneMatch(Named::organises)) {
            List<List<BodySpan>> organisations = bodies.values().stream()
                    .filter(one -> one.body instanceof Organisation)
                    .map(Named::spans)
                    .toList();
            publisher.find(words, organisations).forEach(this::link);
        }
    }

    private void link(BodyId id, LinkKind kind, Proof proof) {
        Named named = bodies.get(id);
        if (named != null) {
            named.links.computeIfAbsent(kind, any -> new ArrayList<>()).add(proof);
        }
    }

    /**
     * Ties the organisation in whose house the event was held; the sentences that tell the place tell so. At a visit hosts
     * also present what they do.
     */
    void host(Event event) {
        Place place = event.place();
        String venue = place == null || place.venue() == null ? "" : LatinFolding.words(place.venue());
        bodies.values().stream()
                .filter(named -> named.body instanceof Organisation)
                .filter(named -> Stream.concat(Stream.of(named.name), named.aliases.stream())
                        .anyMatch(form -> LatinFolding.words(form).equals(venue)))
                .forEach(named -> link(
                        named.body.id(),
                        LinkKind.HOST,
                        new Proof(
                                HOST,
                                naming(named, event.proof().of(EventProperty.PLACE)),
                                List.of(BuiltInRule.HOUSE.reason(named.name)))));
        if (event.kind() == EventKind.VISITE) {
            bodies.values().stream()
                    .filter(named -> named.body instanceof Organisation)
                    .forEach(named -> named.links
                            .getOrDefault(LinkKind.HOST, List.of())
                            .forEach(proof -> link(named.body.id(), LinkKind.PRESENTED, proof)));
        }
    }

    /** Ties the bodies for which people took part, former mandates aside. */
    void represent(Participation one) {
        if (!one.tookPart()) {
            return;
        }
        for (Role role : one.roles()) {
            BodyId id = role.body();
            if (id != null && !role.former()) {
                link(
                        id,
                        LinkKind.REPRESENTED,
                        new Proof(
                                Math.min(REPRESENTED, role.proof().confidence()),
                                naming(Objects.requireNonNull(bodies.get(id)), role.proof()),
                                List.of(BuiltInRule.REPRESENTED.reason(one.name()))));
            }
        }
    }

    /** The sentences of a proof that name the body; else those that do. */
    private List<Evidence> naming(Named named, Proof proof) {
        Set<Evidence> all = evidence(named);
        List<Evidence> shared = proof.evidence().stream().filter(all::contains).toList();
        return shared.isEmpty() ? List.copyOf(all) : shared;
    }

    /** The sentences that name a body: asked for again and again, and found once. */
    private Set<Evidence> evidence(Named named) {
        return sentences.computeIfAbsent(
                named.body.id(),
                id -> named.spans.stream()
                        .map(span -> sentence(span).evidence())
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /** Of an organisation its name shows that it is one. */
    private FactReason reason(BodySpan span) {
        return span.isOrganisation()
                ? new FactReason(span.reason().rule(), words.written(span.from(), span.to()))
                : span.reason();
    }

    List<Involvement> involvements() {
        return bodies.values().stream().map(this::involvement).toList();
    }

    private Involvement involvement(Named named) {
        var proof = new Proof(
                named.spans.stream().mapToDouble(BodySpan::confidence).max().orElse(0),
                List.copyOf(evidence(named)),
                named.spans.stream().map(this::reason).toList());
        List<Link> links = named.links.isEmpty()
                ? List.of(new Link(
                        LinkKind.MENTIONED,
                        new Proof(MENTIONED, proof.evidence(), List.of(BuiltInRule.ONLY_NAMED.reason()))))
                : named.ties().toList();
        return new Involvement(named.body, named.name, named.aliases, links, proof);
    }

    Stream<Mention> mentions() {
        return bodies.values().stream()
                .flatMap(named -> named.spans.stream()
                        .filter(span -> !inner.contains(span))
                        .map(span -> new Mention(
                                words.token(span.nameFrom()).start(),
                                words.token(span.to() - 1).end(),
                                named.body.id())));
    }
}
