package fr.retours.api.picture;

import fr.retours.api.page.frame.FilteredAddress;
import fr.retours.api.page.search.GraphNarrowing;
import fr.retours.api.page.search.YearChoice;
import fr.retours.api.wording.FrenchDays;
import fr.retours.api.wording.FrenchLabels;
import fr.retours.api.wording.Wording;
import fr.retours.model.term.CollectiviteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A drawing of a page, with what must be read with it once it has left the page.
 *
 * @param notes the period, the filters, what counts
 * @param drawing what its template draws
 */
public record CaptionedDrawing<T>(String title, List<String> notes, T drawing) {
    private static final String ENDING = ".svg";

    /** Makes the picture of a view that is narrowed, of which there is {@code more} to say than its form does. */
    public static <T> CaptionedDrawing<T> of(String title, GraphNarrowing narrowing, List<String> more, T drawing) {
        return of(title, period(narrowing.years()), narrowing, more, drawing);
    }

    /** Makes the picture of a view of which the form does not say the whole period. */
    public static <T> CaptionedDrawing<T> of(
            String title, String period, GraphNarrowing narrowing, List<String> more, T drawing) {
        return new CaptionedDrawing<>(
                title,
                Stream.concat(notes(period, narrowing), more.stream())
                        .filter(one -> !one.isEmpty())
                        .toList(),
                drawing);
    }

    /** Returns what is said of the period and the filters of a view. */
    public static List<String> notes(GraphNarrowing narrowing) {
        return notes(period(narrowing.years()), narrowing)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    private static Stream<String> notes(String period, GraphNarrowing narrowing) {
        String only = only(narrowing);
        return Stream.of(
                period,
                only.isEmpty() ? "" : Wording.text("tie.only", only),
                narrowing.certainty().caption());
    }

    /** Returns the note on which territories count, and whether those below them count there. */
    public static String level(CollectiviteKind level, boolean rollUp) {
        return Wording.text("picture.level", FrenchLabels.of(level))
                + ' '
                + Wording.text(rollUp ? "map.rolled-up" : "map.alone");
    }

    /** Returns the path of the picture of a page. */
    public static String path(String page) {
        return page + ENDING;
    }

    /** Returns the path of the page of a picture. */
    static String pageOf(String path) {
        return path.substring(0, path.length() - ENDING.length());
    }

    /** Returns the address of the picture of a view. */
    public static String of(FilteredAddress view) {
        return new FilteredAddress(path(view.path()), view.parameters()).toString();
    }

    private static String only(GraphNarrowing narrowing) {
        List<String> only = new ArrayList<>();
        var theme = narrowing.theme();
        if (theme != null) {
            only.add(theme.label());
        }
        narrowing.chips().forEach(chip -> only.add(chip.label()));
        if (!narrowing.address().values("date").isEmpty()) {
            only.add(Wording.text("chip.date"));
        }
        return String.join(", ", only);
    }

    private static String period(YearChoice years) {
        var from = years.from();
        var to = years.to();
        if (from != null && to != null) {
            return Wording.text("picture.period", FrenchDays.of(from), FrenchDays.of(to));
        }
        if (from != null) {
            return Wording.text("chip.from", FrenchDays.of(from));
        }
        if (to != null) {
            return Wording.text("chip.to", FrenchDays.of(to));
        }
        return years.all().isEmpty()
                ? ""
                : Wording.text(
                        "picture.years",
                        String.valueOf(years.all().getFirst()),
                        String.valueOf(years.all().getLast()));
    }
}
