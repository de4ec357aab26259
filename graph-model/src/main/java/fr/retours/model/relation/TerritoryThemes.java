package fr.retours.model.relation;

import fr.retours.model.term.Theme;
import fr.retours.model.view.EntityRef;
import java.util.List;

/**
 * A row of the matrix of territories and themes.
 *
 * @param events how many events the territory was at, whatever about
 * @param cells one for every theme, empty ones included, in the order of {@link fr.retours.model.term.Theme}
 */
public record TerritoryThemes(EntityRef territory, long events, List<ThemeCell> cells) {
    /** Copies the cells. */
    public TerritoryThemes {
        cells = List.copyOf(cells);
    }

    /** Returns how many of the events are about a theme. */
    public long about(Theme theme) {
        return cells.stream()
                .filter(cell -> cell.theme() == theme)
                .mapToLong(cell -> cell.events().total())
                .sum();
    }
}
