package fr.retours.api.year;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.export.Separator;
import fr.retours.api.export.TableFiles;
import fr.retours.api.fact.FactSources;
import fr.retours.api.relation.Known;
import fr.retours.api.request.Filters;
import fr.retours.api.request.Parameters;
import fr.retours.api.wording.Labels;
import fr.retours.model.port.EventGrouping;
import fr.retours.model.port.ParticipationGraph;
import fr.retours.model.port.Window;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.view.YearGroup;
import io.javalin.http.Context;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Serves {@code /graph/event-years}: how many events of each kind or theme there were in each year. */
public final class EventYearHandler {
    /** Where it is, behind {@link Routes#API}. */
    public static final String PATH = "/graph/event-years";

    private final ParticipationGraph graph;
    private final RelationGraph relations;
    private final Answers answers;
    private final TableFiles tables;
    private final Filters filters;

    /** Counts in {@code facts}; tables are sent by {@code tables}. */
    public EventYearHandler(FactSources facts, Answers answers, TableFiles tables, Filters filters) {
        this.graph = facts.graph();
        this.relations = facts.relations();
        this.answers = answers;
        this.tables = tables;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        tables.register(routes, PATH, this::years, this::file);
    }

    private void years(Context ctx) {
        EventYearQuestion asked = Parameters.read(ctx, given -> {
            var read = EventYearQuestion.read(given, filters);
            TableFiles.readPage(given);
            return read;
        });
        answers.item(
                ctx,
                Source.GRAPH,
                () -> new EventYearsResponse(counts(asked).stream()
                        .map(one -> CellResponse.of(one, asked.by()))
                        .toList()),
                found -> Notes.NONE,
                found -> graph.events(asked.filter(), asked.leastConfidence(), Window.FIRST)
                        .leftOut());
    }

    private void file(Context ctx) {
        record AskedFile(EventYearQuestion years, Separator separator) {}
        var asked = Parameters.read(
                ctx,
                given -> new AskedFile(EventYearQuestion.read(given, filters), TableFiles.readFile(given, List.of())));
        var columns = YearTable.groups(group -> Labels.of(asked.years().by(), group));
        tables.send(ctx, "event-years", columns, asked.separator(), rows -> {
            for (YearGroup one : counts(asked.years())) {
                rows.accept(one);
            }
        });
    }

    private List<YearGroup> counts(EventYearQuestion asked) {
        Known.require(relations, asked.subject().stream().toList());
        return graph.eventsByYear(asked.filter(), asked.leastConfidence(), asked.by());
    }

    /** What is counted, earliest year first. */
    private record EventYearsResponse(List<CellResponse> cells) {}

    /** How many events of a group there were in a year: see {@link YearGroup}. */
    private record CellResponse(@Nullable Integer year, String group, String label, long events) {
        static CellResponse of(YearGroup count, EventGrouping by) {
            Year year = count.year();
            return new CellResponse(
                    year == null ? null : year.getValue(), count.group(), Labels.of(by, count.group()), count.events());
        }
    }
}
