package fr.retours.api.fact;

import fr.retours.model.view.HeldRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A role on the wire: see {@link HeldRole}. */
public record RoleResponse(
        @Nullable String function,
        @Nullable SaidBody body,
        @Nullable String portfolio,
        boolean former,
        double confidence,
        List<Quote> evidence) {
    /** Makes the answer for a role. */
    public static RoleResponse of(HeldRole role, Quotes quotes) {
        return new RoleResponse(
                role.function(),
                role.body() == null ? null : quotes.body(role.body(), role.grounds()),
                role.portfolio(),
                role.former(),
                role.grounds().confidence(),
                quotes.of(role.grounds()));
    }
}
