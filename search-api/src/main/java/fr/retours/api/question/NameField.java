package fr.retours.api.question;

import fr.retours.api.page.search.ChoiceGroup;
import fr.retours.model.view.EntityRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field for the name of a person or a body.
 *
 * @param parameter under which the id of whoever is meant is sent
 * @param typed the name in the field
 * @param chosen who is meant; null until that is clear
 * @param choices whom the name may mean, when it may mean several
 */
public record NameField(
        String parameter, String typed, @Nullable EntityRef chosen, List<ChoiceGroup> choices) {
    /** What the name of the parameter for the typed name ends in. */
    static final String TYPED = "_name";

    /** Returns the parameter under which the typed name is sent. */
    public String typedParameter() {
        return parameter + TYPED;
    }

    /** Returns whether nobody has the name. */
    public boolean isUnknown() {
        return chosen == null && !typed.isBlank() && choices.isEmpty();
    }

    /** Returns the id of whoever is meant; empty until that is clear. */
    public String id() {
        return chosen == null ? "" : chosen.id().value();
    }
}
