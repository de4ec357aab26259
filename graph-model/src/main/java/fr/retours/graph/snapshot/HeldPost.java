package fr.retours.graph.snapshot;

import org.jspecify.annotations.Nullable;

/**
 * A function where it is held; many people hold the same.
 *
 * @param body the number of the body, {@link GraphSnapshot#NOBODY} when the text names none
 * @param function as the recap writes it; null when it only says for whom somebody spoke
 * @param portfolio what the function is about, when the text says
 */
public record HeldPost(
        int body, @Nullable String function, @Nullable String portfolio) {}
