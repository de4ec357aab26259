package fr.retours.text;

import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a list shows of a recap: see {@link Recap}. */
public record RecapHead(
        RecapId id,
        String title,
        @Nullable URI url,
        @Nullable LocalDate published,
        String summary,
        String author) {}
