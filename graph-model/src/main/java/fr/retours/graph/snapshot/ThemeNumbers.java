package fr.retours.graph.snapshot;

import fr.retours.graph.snapshot.column.NumberedIds;
import fr.retours.model.term.Theme;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The themes, numbered by id. */
public final class ThemeNumbers {
    private static final List<Theme> BY_ID = Arrays.stream(Theme.values())
            .sorted(Comparator.comparing(Theme::id))
            .toList();
    private static final NumberedIds NUMBERS =
            new NumberedIds(BY_ID.stream().map(Theme::id).toList());

    private ThemeNumbers() {}

    public static int size() {
        return BY_ID.size();
    }

    public static Theme of(int number) {
        return BY_ID.get(number);
    }

    /** Returns the number of a theme, or -1 when none has this id. */
    public static int number(String id) {
        return NUMBERS.number(id);
    }
}
