package fr.retours.api.year;

import fr.retours.api.answer.Notes;
import fr.retours.api.answer.RouteRegistry;
import fr.retours.api.export.CsvFile;
import fr.retours.api.export.ExportFormat;
import fr.retours.api.fact.FactSources;
import fr.retours.api.request.FilterReader;
import fr.retours.api.request.KnownEntities;
import fr.retours.api.view.ApiView;
import fr.retours.api.view.ApiViews;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.PageWindow;
import fr.retours.model.view.YearGroup;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Serves {@code /graph/event-years}: how many events of each kind or theme there were in each year. */
public record EventYearHandler(FactSources facts, FilterReader filters) {
    /** Where it is, behind {@link RouteRegistry#API}. */
    public static final String PATH = "/graph/event-years";

    /** Adds the view. */
    public void register(ApiViews views) {
        views.add(ApiView.item(
                        PATH,
                        EventYearsResponse.class,
                        given -> EventYearQuestion.read(given, filters),
                        asked -> new EventYearsResponse(counts(asked).stream()
                                .map(one -> CellResponse.of(one, asked.by()))
                                .toList()),
                        (asked, found) -> Notes.NONE,
                        (asked, found) -> facts.graph()
                                .events(asked.filter(), asked.leastConfidence(), PageWindow.FIRST)
                                .leftOut())
                .files(
                        asked -> "event-years",
                        List.of(ExportFormat.CSV),
                        (order, out) -> CsvFile.write(
                                YearTable.groups(
                                        group -> FrenchLabels.of(order.asked().by(), group)),
                                CsvFile.TableRows.of(counts(order.asked())),
                                order.separator(),
                                out)));
    }

    private List<YearGroup> counts(EventYearQuestion asked) {
        KnownEntities.require(facts.relations(), asked.subject().stream().toList());
        return facts.graph().eventsByYear(asked.filter(), asked.leastConfidence(), asked.by());
    }

    /** What is counted, earliest year first. */
    private record EventYearsResponse(List<CellResponse> cells) {}

    /** How many events of a group there were in a year: see {@link YearGroup}. */
    private record CellResponse(@Nullable Year year, String group, String label, long events) {
        static CellResponse of(YearGroup count, EventGrouping by) {
            return new CellResponse(count.year(), count.group(), FrenchLabels.of(by, count.group()), count.events());
        }
    }
}
