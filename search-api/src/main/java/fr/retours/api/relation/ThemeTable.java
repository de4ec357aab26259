package fr.retours.api.relation;

import fr.retours.api.export.table.Column;
import fr.retours.api.export.table.Table;
import fr.retours.model.relation.TerritoryThemes;
import fr.retours.model.term.Theme;
import java.util.List;

/** Numbers of events by theme as a table. */
final class ThemeTable {
    /** Territories with the number of events about each theme, in a column named by the theme. */
    static final List<Column<TerritoryThemes>> TERRITORIES = territories();

    private ThemeTable() {}

    private static List<Column<TerritoryThemes>> territories() {
        var columns = new Table.Builder<TerritoryThemes>()
                .text("id", row -> row.territory().id().value())
                .text("name", row -> row.territory().name())
                .integer("events", TerritoryThemes::events);
        for (Theme theme : Theme.values()) {
            columns.integer(theme.slug(), row -> row.about(theme));
        }
        return columns.columns();
    }
}
