package fr.retours.model.view;

import fr.retours.model.fact.Role;
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
        Grounds grounds) {}
