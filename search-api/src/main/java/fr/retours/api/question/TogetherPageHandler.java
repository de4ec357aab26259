package fr.retours.api.question;

import fr.retours.api.fact.FactSources;
import fr.retours.api.page.frame.Address;
import fr.retours.api.page.frame.Link;
import fr.retours.api.page.search.FrequentNames;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.tie.TiePageHandler;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.port.Window;
import fr.retours.model.view.EntityRef;
import fr.retours.text.RecapSearch;
import fr.retours.text.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Serves {@code /questions/ensemble}: gathers two or more by name, and leads to the events that all of them were at. Takes the
 * parameters of the API's events in common, and {@code id_name} for one more name.
 */
public final class TogetherPageHandler {
    private static final String EXAMPLE = "person:patricia-andriot, commune:63113, org:rtes";
    private static final String ID = "id";
    private static final List<String> KNOWN = RelationFilters.beside(ID, "roll_up");

    private final PageViews views;
    private final FactSources facts;
    private final NameFinder names;
    private final FrequentNames frequent;

    /** Reads who is meant from the graph, and whom to begin with from the index. */
    public TogetherPageHandler(PageViews views, RecapSearch search) {
        this.views = views;
        this.facts = views.facts();
        this.names = new NameFinder(views);
        this.frequent = new FrequentNames(search);
    }

    /** Adds the page. */
    public void register() {
        views.add(
                QuestionKind.TOGETHER.path(),
                "together",
                given -> new Asked(
                        given.ids(ID, EntityId::of, EXAMPLE, 0),
                        given.text(ID + NameField.TYPED, SearchRequest.MAX_QUERY),
                        views.filters().readWithRollUp(given),
                        new Address(QuestionKind.TOGETHER.path(), given.understood())),
                this::page);
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

    private TogetherPage page(Asked asked) {
        List<EntityRef> who =
                new ArrayList<>(asked.ids().stream().map(views::named).toList());
        boolean known = who.stream().anyMatch(one -> one.name().equals(asked.typed()));
        NameField next = names.findNext(ID, known ? "" : asked.typed(), asked.with(who));
        if (next.chosen() != null) {
            if (!who.contains(next.chosen())) {
                who.add(next.chosen());
            }
            next = new NameField(ID, "", null, List.of());
        }
        Address address = asked.with(who);
        boolean begins = who.isEmpty() && next.typed().isBlank();
        Page<SharedEvent> shared = who.size() < 2 ? new Page<>(List.of(), 0) : common(asked, who);
        long events = shared.total();
        var narrowing = views.listed(address, asked.ask().filter(), shared.leftOut());
        return new TogetherPage(
                narrowing,
                who.stream()
                        .map(one -> new Link(
                                one.name(), address.minus(ID, one.id().value()).toString()))
                        .toList(),
                next,
                who.size() < 2 ? null : found(address, events),
                begins
                        ? frequent.of(
                                narrowing.years(), id -> address.with(ID, id).toString())
                        : List.of(),
                begins ? FrequentNames.rule(narrowing.years()) : "",
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
