package fr.retours.api.question;

import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.frame.PageLink;
import fr.retours.api.page.search.ChoiceGroup;
import fr.retours.api.page.search.FrequentNames;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.api.page.view.PageViews;
import fr.retours.api.request.QueryParameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.api.tie.TiePageHandler;
import fr.retours.api.wording.Wording;
import fr.retours.model.id.EntityId;
import fr.retours.model.meeting.SharedEvent;
import fr.retours.model.port.Page;
import fr.retours.model.port.PageWindow;
import fr.retours.model.view.EntityRef;
import fr.retours.text.SearchRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Serves {@code /questions/ensemble}: gathers two or more by name, and leads to the events that all of them were at. Takes the
 * parameters of the API's events in common, and {@code id_name} for one more name.
 */
public record TogetherPageHandler(PageViews views) {
    private static final String ID = "id";
    private static final List<String> KNOWN = RelationFilters.beside(ID, "roll_up");

    /** Adds the page. */
    public void register() {
        views.add(
                QuestionKind.TOGETHER.path(),
                "together",
                given -> new Asked(
                        given.ids(ID, EntityId::of, QueryParameters.ENTITY, 0),
                        given.text(ID + NameField.TYPED, SearchRequest.MAX_QUERY),
                        views.filters().readWithRollUp(given),
                        new FilteredAddress(QuestionKind.TOGETHER.path(), given.understood())),
                this::page);
    }

    private record Asked(Set<EntityId> ids, String typed, RelationAsk ask, FilteredAddress address) {
        FilteredAddress with(List<EntityRef> who) {
            FilteredAddress all = address.without(ID).without(ID + NameField.TYPED);
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
        NameField next = new TypedNameFinder(views).findNext(ID, known ? "" : asked.typed(), asked.with(who));
        if (next.chosen() != null) {
            if (!who.contains(next.chosen())) {
                who.add(next.chosen());
            }
            next = new NameField(ID, "", null, List.of());
        }
        FilteredAddress address = asked.with(who);
        boolean begins = who.isEmpty() && next.typed().isBlank();
        Page<SharedEvent> shared = who.size() < 2 ? new Page<>(List.of(), 0) : common(asked, who);
        long events = shared.total();
        var narrowing = views.listed(address, asked.ask().filter(), shared.leftOut());
        return new TogetherPage(
                narrowing,
                who.stream()
                        .map(one -> new PageLink(
                                one.name(), address.minus(ID, one.id().value()).toString()))
                        .toList(),
                next,
                who.size() < 2 ? null : found(address, events),
                begins
                        ? new FrequentNames(views.facts().search())
                                .of(
                                        narrowing.years(),
                                        id -> address.with(ID, id).toString())
                        : List.of(),
                begins ? FrequentNames.rule(narrowing.years()) : "",
                asked.ask().warnings(who.size() > 1 && events == 0));
    }

    private Page<SharedEvent> common(Asked asked, List<EntityRef> who) {
        Set<EntityId> ids = new LinkedHashSet<>();
        who.forEach(one -> ids.add(one.id()));
        return views.relations().common(ids, asked.ask().filter(), PageWindow.FIRST);
    }

    private static PageLink found(FilteredAddress address, long events) {
        return new PageLink(
                Wording.text("tie.shared", events),
                address.at(TiePageHandler.PATH, KNOWN).toString());
    }

    /**
     * Whose events in common are asked for.
     *
     * @param who those chosen, as links that leave them out
     * @param next the field for the next name
     * @param found how many events there are in common, and where; null for fewer than two
     * @param frequent who to begin with; empty once someone is chosen
     * @param frequentRule what these have in common
     * @param warnings what there is to tell of the filter
     */
    public record TogetherPage(
            GraphNarrowing narrowing,
            List<PageLink> who,
            NameField next,
            @Nullable PageLink found,
            List<ChoiceGroup> frequent,
            String frequentRule,
            List<String> warnings) {}
}
