package fr.retours.model.view;

import fr.retours.model.fact.Role;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role as the graph tells it: see {@link Role}.
 *
 * @param body null when no recap names the body
 */
public record HeldRole(
        @Nullable String function,
        @Nullable BodyRef body,
        @Nullable String portfolio,
        boolean former,
        Grounds grounds) {
    /** Returns function and body as one would say them, « adjointe au maire, Clermont-Ferrand »; empty where neither is known. */
    public String said() {
        return Stream.of(function, body == null ? null : body.name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
