package fr.retours.api.year;

import fr.retours.api.export.table.ExportTable;
import fr.retours.api.export.table.TableColumn;
import fr.retours.model.relation.ThemeYearCount;
import fr.retours.model.view.YearGroup;
import java.time.Year;
import java.util.List;
import java.util.function.UnaryOperator;

/** Numbers of events year by year as tables. */
final class YearTable {
    /** A theme and a year in each row. */
    static final List<TableColumn<ThemeYearCount>> THEMES = new ExportTable.Builder<ThemeYearCount>()
            .text("theme", one -> one.theme().id())
            .text("theme_name", one -> one.theme().label())
            .integer("year", ExportTable.part(ThemeYearCount::year, Year::getValue))
            .integer("events", ThemeYearCount::events)
            .columns();

    private YearTable() {}

    /**
     * Returns columns for a year and a group in each row.
     *
     * @param label the name of a group
     */
    static List<TableColumn<YearGroup>> groups(UnaryOperator<String> label) {
        return new ExportTable.Builder<YearGroup>()
                .integer("year", ExportTable.part(YearGroup::year, Year::getValue))
                .text("group", YearGroup::group)
                .text("group_name", one -> label.apply(one.group()))
                .integer("events", YearGroup::events)
                .columns();
    }
}
