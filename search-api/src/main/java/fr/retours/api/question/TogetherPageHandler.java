package fr.retours.api.question;

import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.fact.FactSources;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.CertaintyChoice;
import fr.retours.api.page.frame.Link;
import fr.retours.api.page.frame.PageSender;
import fr.retours.api.page.search.FrequentNames;
import fr.retours.api.page.search.Narrowing;
import fr.retours.api.page.search.YearChoice;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.tie.TiePageHandler;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.EventFilter;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.Page;
import fr.retours.model.port.Window;
import fr.retours.model.view.EntityRef;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Serves {@code /questions/ensemble}: gathers two or more by name, and leads to the events that all of them were at. Takes the
 * parameters of the API's events in common, and {@code id_name} for one more name.
 */
public final class TogetherPageHandler {
    private static final String EXAMPLE = "person:patricia-andriot, commune:63113, org:rtes";
    private static final String ID = "id";
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of(ID, "roll_up"), RelationFilters.PARAMETERS.stream())
            .toList();

    private final FactSources facts;
    private final NameFinder names;
    private final FrequentNames frequent;
    private final RelationFilters filters;
    private final PageSender pages;

    /** Reads who is meant from the graph, and whom to begin with from the index. */
    public TogetherPageHandler(FactSources facts, RecapSearch search, RelationFilters filters, PageSender pages) {
        this.facts = facts;
        this.names = new NameFinder(facts.relations());
        this.frequent = new FrequentNames(search);
        this.filters = filters;
        this.pages = pages;
    }

    /** Adds the route. */
    public void register(Routes routes) {
        routes.get(QuestionKind.TOGETHER.path(), this::show);
    }

    private record Asked(Set<EntityId> ids, String typed, RelationAsk ask, Address address) {
        Address with(List<EntityRef> who) {
            Address all = address.without(ID).without(ID + NameField.TYPED);
            for (EntityRef one : who) {
                all = all.plus(ID, one.id().value());
            }
            return all;
        }
    }

    private void show(Context ctx) {
        Asked asked = Parameters.readPage(
                ctx,
                given -> new Asked(
                        given.ids(ID, EntityId::of, EXAMPLE, 0),
                        given.text(ID + NameField.TYPED, SearchRequest.MAX_QUERY),
                        filters.readWithRollUp(given),
                        new Address(QuestionKind.TOGETHER.path(), given.understood())));
        pages.send(ctx, Source.GRAPH, "together", () -> page(asked));
    }

    private TogetherPage page(Asked asked) {
        List<EntityRef> who =
                new ArrayList<>(asked.ids().stream().map(names::named).toList());
        boolean known = who.stream().anyMatch(one -> one.name().equals(asked.typed()));
        NameField next = names.findNext(ID, known ? "" : asked.typed(), asked.with(who));
        if (next.chosen() != null) {
            if (!who.contains(next.chosen())) {
                who.add(next.chosen());
            }
            next = new NameField(ID, "", null, List.of());
        }
        Address address = asked.with(who);
        var counts = facts.graph().eventsByYear(EventFilter.NONE, EventGrouping.KIND);
        var years = YearChoice.of(counts, asked.ask().filter().events());
        boolean begins = who.isEmpty() && next.typed().isBlank();
        Page<SharedEvent> shared = who.size() < 2 ? new Page<>(List.of(), 0) : common(asked, who);
        long events = shared.total();
        return new TogetherPage(
                Narrowing.of(
                        CertaintyChoice.ofListed(address, asked.ask().filter().minConfidence(), shared.leftOut()),
                        years,
                        facts.relations()::label),
                who.stream()
                        .map(one -> new Link(
                                one.name(), address.minus(ID, one.id().value()).toString()))
                        .toList(),
                next,
                who.size() < 2 ? null : found(address, events),
                begins ? frequent.of(years, id -> address.with(ID, id).toString()) : List.of(),
                begins ? FrequentNames.rule(years) : "",
                asked.ask().warnings(who.size() > 1 && events == 0));
    }

    private Page<SharedEvent> common(Asked asked, List<EntityRef> who) {
        Set<EntityId> ids = new LinkedHashSet<>();
        who.forEach(one -> ids.add(one.id()));
        return facts.relations().common(ids, asked.ask().filter(), Window.FIRST);
    }

    private static Link found(Address address, long events) {
        return new Link(
                Wording.text("tie.shared", events),
                address.at(TiePageHandler.PATH, KNOWN).toString());
    }
}
