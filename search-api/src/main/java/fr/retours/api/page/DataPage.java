package fr.retours.api.page;

import org.jspecify.annotations.Nullable;

/**
 * The page about the data.
 *
 * @param version of the data; null while the two stores hold different ones
 */
public record DataPage(
        Figures figures, Quality quality, @Nullable String version) {}
