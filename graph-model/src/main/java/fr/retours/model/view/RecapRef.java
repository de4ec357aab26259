package fr.retours.model.view;

import fr.retours.model.id.RecapId;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recap by id and title. */
public record RecapRef(
        RecapId id,
        String title,
        @Nullable URI url,
        @Nullable LocalDate published) {}
