package fr.retours.api.page;

import org.jspecify.annotations.Nullable;

/**
 * The page about the data.
 *
 * @param version of the data; null while indexing goes on
 */
public record DataPage(
        Figures figures, Quality quality, @Nullable String version) {}
