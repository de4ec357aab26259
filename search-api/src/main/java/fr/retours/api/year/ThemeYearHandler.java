package fr.retours.api.year;

import fr.retours.api.answer.Answers;
import fr.retours.api.answer.Notes;
import fr.retours.api.answer.Routes;
import fr.retours.api.answer.Source;
import fr.retours.api.export.Separator;
import fr.retours.api.export.TableFiles;
import fr.retours.api.relation.Known;
import fr.retours.api.request.Parameters;
import fr.retours.api.request.RelationAsk;
import fr.retours.api.request.RelationFilters;
import fr.retours.model.id.EntityId;
import fr.retours.model.port.Window;
import fr.retours.model.relation.RelationGraph;
import fr.retours.model.relation.ThemeYearCount;
import io.javalin.http.Context;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Serves {@code /graph/theme-years}: the events of a person or body by theme and year. */
public final class ThemeYearHandler {
    /** Where it is, behind {@link Routes#API}. */
    public static final String PATH = "/graph/theme-years";

    private static final String EXAMPLE = "person:patricia-andriot, commune:63113, org:rtes";

    private final RelationGraph graph;
    private final Answers answers;
    private final TableFiles tables;
    private final RelationFilters filters;

    /** Counts in the graph; tables are sent by {@code tables}. */
    public ThemeYearHandler(RelationGraph graph, Answers answers, TableFiles tables, RelationFilters filters) {
        this.graph = graph;
        this.answers = answers;
        this.tables = tables;
        this.filters = filters;
    }

    /** Adds the routes. */
    public void register(Routes routes) {
        tables.register(routes, PATH, this::years, this::file);
    }

    private record AskedYears(Optional<EntityId> id, RelationAsk ask) {}

    private AskedYears asked(Parameters given) {
        return new AskedYears(given.id("id", EntityId::of, EXAMPLE), filters.readWithRollUp(given));
    }

    private void years(Context ctx) {
        var asked = Parameters.read(ctx, given -> {
            var read = asked(given);
            TableFiles.readPage(given);
            return read;
        });
        answers.item(
                ctx,
                Source.GRAPH,
                () -> new ThemeYearsResponse(
                        counts(asked).stream().map(CellResponse::of).toList()),
                found -> Notes.of(asked.ask().warnings(found.cells().isEmpty()), null),
                found -> leftOut(asked));
    }

    private void file(Context ctx) {
        record AskedFile(AskedYears years, Separator separator) {}
        var asked = Parameters.read(ctx, given -> new AskedFile(asked(given), TableFiles.readFile(given, List.of())));
        tables.send(ctx, "theme-years", YearTable.THEMES, asked.separator(), rows -> {
            for (ThemeYearCount one : counts(asked.years())) {
                rows.accept(one);
            }
        });
    }

    private long leftOut(AskedYears asked) {
        return graph.common(Set.of(asked.id().orElseThrow()), asked.ask().filter(), Window.FIRST)
                .leftOut();
    }

    private List<ThemeYearCount> counts(AskedYears asked) {
        EntityId id = asked.id().orElseThrow();
        var counts = graph.themesByYear(id, asked.ask().filter());
        if (counts.isEmpty()) {
            Known.require(graph, List.of(id));
        }
        return counts;
    }

    /** What is counted, by theme then year. */
    private record ThemeYearsResponse(List<CellResponse> cells) {}

    /** How many events about a theme there were in a year: see {@link ThemeYearCount}. */
    private record CellResponse(
            String theme, String label, @Nullable Integer year, long events) {
        static CellResponse of(ThemeYearCount count) {
            Year year = count.year();
            return new CellResponse(
                    count.theme().id(), count.theme().label(), year == null ? null : year.getValue(), count.events());
        }
    }
}
