package fr.retours.model;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recap by id and title. */
public record RecapRef(
        RecapId id,
        String title,
        @Nullable URI url,
        @Nullable LocalDate published) {}
