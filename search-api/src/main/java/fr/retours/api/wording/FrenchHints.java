package fr.retours.api.wording;

import fr.retours.model.term.CollectiviteKind;
import fr.retours.model.term.NarrationKind;
import fr.retours.text.SuggestionHint;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tells things of one name apart, in French: « 93066 · Seine-Saint-Denis », « maire · Niort ». */
public final class FrenchHints {
    private FrenchHints() {}

    /** Returns the words of a hint; never empty. */
    public static String of(SuggestionHint hint) {
        return switch (hint) {
            case SuggestionHint.Territory there -> joined(level(there), String.join(", ", there.within()));
            case SuggestionHint.Office office -> joined(office.function(), office.body());
            case SuggestionHint.Occasion occasion -> of(occasion);
            case SuggestionHint.OtherName other -> other.name();
            case SuggestionHint.Mentions mentions -> Wording.text("count.recaps", mentions.recaps());
        };
    }

    /** A commune goes by its code, the others by their level; readers know the number of a département. */
    private static String level(SuggestionHint.Territory there) {
        String level = FrenchLabels.of(there.level());
        if (there.code() == null) {
            return there.level() == CollectiviteKind.FOREIGN ? level : Wording.text("hint.open", level);
        }
        return switch (there.level()) {
            case COMMUNE -> there.code();
            case DEPARTEMENT -> Wording.text("hint.numbered", level, there.code());
            case EPCI, REGION, FOREIGN -> level;
        };
    }

    private static String of(SuggestionHint.Occasion occasion) {
        String days = FrenchDays.of(occasion.date());
        var kind = occasion.kind();
        String what = kind == null ? FrenchLabels.of(NarrationKind.NONE) : FrenchLabels.of(kind);
        return joined(days.isEmpty() ? what : days, occasion.place());
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return Stream.of(first, second)
                .filter(Objects::nonNull)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
