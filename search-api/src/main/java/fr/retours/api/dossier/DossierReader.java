package fr.retours.api.dossier;

import fr.retours.api.answer.DatasetCitation;
import fr.retours.api.answer.PagePaths;
import fr.retours.api.dossier.Dossier.Dot;
import fr.retours.api.dossier.Dossier.Entry;
import fr.retours.api.dossier.Dossier.Section;
import fr.retours.api.dossier.Dossier.Year;
import fr.retours.api.dossier.EntryLead.Often;
import fr.retours.api.dossier.EntryLead.When;
import fr.retours.api.fact.FactSources;
import fr.retours.api.fact.ProofQuotes;
import fr.retours.api.map.MapDots;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.request.UnknownIdException;
import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.fact.Collectivite;
import fr.retours.model.fact.PlaceRef;
import fr.retours.model.id.BodyId;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.PersonId;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.relation.Relation;
import fr.retours.model.relation.RelationOrder;
import fr.retours.model.relation.RelationQuestion;
import fr.retours.model.relation.RelationQuestion.Companions;
import fr.retours.model.relation.RelationQuestion.Partners;
import fr.retours.model.relation.RelationQuestion.Spokespeople;
import fr.retours.model.relation.RelationQuestion.ThemeBodies;
import fr.retours.model.relation.RelationQuestion.ThemePeople;
import fr.retours.model.relation.RelationView;
import fr.retours.model.term.Theme;
import fr.retours.model.time.DateBasis;
import fr.retours.model.view.BodyDetail;
import fr.retours.model.view.BodyRef;
import fr.retours.model.view.DatedRole;
import fr.retours.model.view.EventSummary;
import fr.retours.model.view.Grounds;
import fr.retours.model.view.HeldRole;
import fr.retours.model.view.Presence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads dossiers. */
record DossierReader(FactSources facts) {
    /** A page of fifty printed ones is no dossier any more. */
    private static final int MOST_EVENTS = 500;

    private static final PageWindow RELATED = new PageWindow(40, 0);
    private static final RelationView OFTEN = new RelationView(RelationOrder.COUNT, 1, 1);

    /** An event, and how what the dossier is about stands in it. */
    private record Told(EventSummary event, List<String> details, Grounds grounds) {}

    Dossier person(PersonId id, DossierRequest asked) {
        var detail = facts.graph()
                .person(id, asked.filter().minConfidence())
                .orElseThrow(() -> new UnknownIdException(id.value()));
        var person = detail.person();
        ProofQuotes quotes = facts.quoting().quotes();
        Page<Told> events = all(
                window -> facts.graph().eventsOf(id, asked.ask().withCited(), window),
                one -> new Told(
                        one.event(),
                        standing(one.presence(), quotes),
                        one.presence().grounds()));
        String days = FrenchDays.of(person.first(), person.last());
        String count = Wording.text("took-part", person.events());
        return dossier(
                new Head(
                        person.person().name(),
                        Wording.text("dossier.person"),
                        days.isEmpty() ? count : count + ", " + days,
                        PagePaths.person(id.value()),
                        asked.timeline().with("id", id.value()),
                        asked.citation()),
                asked,
                events,
                List.of(roles(detail.roles(), quotes), related("dossier.met", new Companions(id, true), asked)));
    }

    Dossier body(BodyId id, DossierRequest asked) {
        var detail = facts.graph()
                .body(id, asked.filter().minConfidence())
                .orElseThrow(() -> new UnknownIdException(id.value()));
        Page<Told> events = all(
                window -> facts.graph().eventsOf(id, asked.ask().withCited(), window),
                one -> new Told(
                        one.event(),
                        Stream.concat(
                                        one.through().stream().map(BodyRef::name),
                                        one.links().stream().map(FrenchLabels::of))
                                .toList(),
                        one.grounds()));
        return dossier(
                new Head(
                        detail.body().name(),
                        detail.body() instanceof Collectivite one && !one.id().isOpen()
                                ? FrenchLabels.of(one.kind())
                                : Wording.text("dossier.body"),
                        Wording.text("count.events", detail.events()),
                        PagePaths.entity(id),
                        asked.timeline().with("id", id.value()),
                        asked.citation()),
                asked,
                events,
                List.of(
                        related("dossier.speakers", new Spokespeople(id), asked),
                        related("dossier.partners", new Partners(id, Set.of()), asked)));
    }

    Dossier theme(Theme theme, DossierRequest asked) {
        Page<Told> events = all(
                window -> facts.graph().eventsOf(theme, asked.ask().withCited(), window),
                one -> new Told(
                        one.event(),
                        List.of(Wording.text(one.main() ? "dossier.main" : "dossier.touched")),
                        one.grounds()));
        return dossier(
                new Head(
                        theme.label(),
                        Wording.text("dossier.theme"),
                        Wording.text("count.events", events.total()),
                        PagePaths.theme(theme.slug()),
                        asked.timeline().plus("theme", theme.slug()),
                        asked.citation()),
                asked,
                events,
                List.of(
                        related("dossier.theme-people", new ThemePeople(theme), asked),
                        related("dossier.theme-bodies", new ThemeBodies(theme), asked)));
    }

    private record Head(
            String title,
            String kind,
            String summary,
            String page,
            FilteredAddress timeline,
            DatasetCitation citation) {}

    private Dossier dossier(Head head, DossierRequest asked, Page<Told> found, List<Section> more) {
        List<Told> events = found.items();
        ProofQuotes quotes = facts.quoting().quotes();
        var sections = new ArrayList<Section>();
        sections.add(new Section(
                Wording.text("dossier.events"),
                events.stream().map(one -> entry(one, quotes)).toList(),
                found.total() - events.size()));
        sections.addAll(more);
        sections.add(places(events));
        return new Dossier(
                head.title(),
                head.kind(),
                head.summary(),
                head.page(),
                asked.self(),
                head.timeline(),
                asked.ask().narrowing(),
                CertaintyChoice.ofListed(asked.self(), asked.filter().minConfidence(), found.leftOut()),
                years(events),
                dots(events),
                sections.stream().filter(one -> !one.entries().isEmpty()).toList(),
                head.citation());
    }

    private static <T> Page<Told> all(Function<PageWindow, Page<T>> list, Function<T, Told> telling) {
        var all = new ArrayList<Told>();
        Page<T> page;
        do {
            page = list.apply(new PageWindow(PageWindow.MAX_LIMIT, all.size()));
            page.items().forEach(one -> all.add(telling.apply(one)));
        } while (all.size() < Math.min(MOST_EVENTS, page.total())
                && !page.items().isEmpty());
        return new Page<>(all, page.total(), page.leftOut());
    }

    private static Entry entry(Told one, ProofQuotes quotes) {
        EventSummary event = one.event();
        var details = new ArrayList<String>();
        details.add(FrenchLabels.of(event.kind()));
        if (event.place() != null) {
            details.add(FrenchLabels.of(event.place()));
        }
        details.addAll(one.details());
        var quote = quotes.of(one.grounds()).stream()
                .filter(found -> found.text() != null)
                .findFirst();
        return new Entry(
                When.of(event.time()),
                event.title(),
                PagePaths.event(event.id().value()),
                details,
                quote.map(found -> String.valueOf(found.text()).strip()).orElse(null),
                quote.map(found -> PagePaths.sentence(found.recap(), found.start()))
                        .orElse(null));
    }

    private static List<String> standing(Presence presence, ProofQuotes quotes) {
        return Stream.of(
                        presence.tookPart() ? Stream.<String>empty() : Stream.of(Wording.text("dossier.cited")),
                        presence.parts().stream().map(FrenchLabels::of),
                        presence.roles().stream().map(role -> role(role, quotes)))
                .flatMap(one -> one)
                .toList();
    }

    private static String role(HeldRole role, ProofQuotes quotes) {
        return Stream.of(quotes.role(role), Objects.requireNonNullElse(role.portfolio(), ""))
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static Section roles(List<DatedRole> roles, ProofQuotes quotes) {
        Map<String, DatedRole> different = roles.stream()
                .collect(Collectors.toMap(
                        one -> role(one.role(), quotes), one -> one, (first, later) -> first, LinkedHashMap::new));
        return new Section(
                Wording.text("dossier.roles"),
                different.values().stream()
                        .map(one -> Entry.of(
                                When.of(one.on()),
                                role(one.role(), quotes),
                                one.role().body() == null
                                        ? null
                                        : PagePaths.entity(one.role().body().id()),
                                List.of()))
                        .toList(),
                0);
    }

    private Section related(String heading, RelationQuestion question, DossierRequest asked) {
        Page<Relation> found = facts.relations().relations(question, asked.filter(), OFTEN, RELATED);
        return new Section(
                Wording.text(heading),
                found.items().stream()
                        .map(one -> Entry.of(
                                new Often(one.strength().events()),
                                one.to().name(),
                                PagePaths.entity(one.to().id()),
                                List.of(FrenchDays.of(one.first(), one.last()))))
                        .toList(),
                found.total() - found.items().size());
    }

    private static List<Year> years(List<Told> events) {
        Map<Integer, Long> counts = new TreeMap<>();
        for (Told one : events) {
            var years = one.event().time().years(DateBasis.PUBLISHED);
            if (years.isEmpty()) {
                counts.merge(Integer.MAX_VALUE, 1L, Long::sum);
            }
            years.forEach(year -> counts.merge(year.getValue(), 1L, Long::sum));
        }
        return counts.entrySet().stream()
                .map(one -> new Year(one.getKey() == Integer.MAX_VALUE ? null : one.getKey(), one.getValue()))
                .toList();
    }

    private static Map<PlaceRef, Long> towns(List<Told> events) {
        return events.stream()
                .map(one -> one.event().place())
                .filter(one -> one != null && one.name() != null)
                .map(one -> new PlaceRef(one.collectivite(), one.name(), null))
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
    }

    private static Section places(List<Told> events) {
        return new Section(
                Wording.text("dossier.places"),
                towns(events).entrySet().stream()
                        .sorted(Map.Entry.<PlaceRef, Long>comparingByValue()
                                .reversed()
                                .thenComparing(
                                        one -> String.valueOf(one.getKey().name())))
                        .map(one -> Entry.of(
                                new Often(one.getValue()),
                                String.valueOf(one.getKey().name()),
                                one.getKey().collectivite() == null
                                        ? null
                                        : PagePaths.collectivite(
                                                one.getKey().collectivite().value()),
                                List.of()))
                        .toList(),
                0);
    }

    private List<Dot> dots(List<Told> events) {
        Map<CollectiviteId, Long> counts = new TreeMap<>(Comparator.comparing(CollectiviteId::value));
        towns(events).forEach((place, count) -> {
            if (place.collectivite() != null) {
                counts.merge(place.collectivite(), count, Long::sum);
            }
        });
        return counts.entrySet().stream()
                .flatMap(one -> facts.graph().body(one.getKey()).stream()
                        .map(BodyDetail::body)
                        .flatMap(body -> body instanceof Collectivite town && town.coordinates() != null
                                ? MapDots.at(town.coordinates()).stream()
                                        .map(at -> new Dot(
                                                town.name(),
                                                one.getValue(),
                                                at.x(),
                                                at.y(),
                                                MapDots.radius(one.getValue())))
                                : Stream.empty()))
                .toList();
    }
}
