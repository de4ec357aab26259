package fr.retours.api.question;

import fr.retours.api.page.frame.Link;
import fr.retours.api.page.search.ChoiceGroup;
import fr.retours.api.page.search.Narrowing;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        Narrowing narrowing,
        List<Link> who,
        NameField next,
        @Nullable Link found,
        List<ChoiceGroup> frequent,
        String frequentRule,
        List<String> warnings) {
    /** Copies the lists. */
    public TogetherPage {
        who = List.copyOf(who);
        frequent = List.copyOf(frequent);
        warnings = List.copyOf(warnings);
    }
}
