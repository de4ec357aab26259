package fr.retours.indexer;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import fr.retours.model.fact.Recap;
import fr.retours.model.id.RecapId;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The part of {@link FactsWire} that the recap itself is. */
record RecapWire(
        String id,
        String title,
        @Nullable String url,
        @Nullable String published,

        @JacksonInject(value = FactsJson.AUTHOR, useInput = OptBoolean.TRUE)
        String author,

        String summary,
        String body) {

    /** Tells the same as a recap. */
    Recap recap() {
        return new Recap(
                new RecapId(id),
                title,
                url == null ? null : URI.create(url),
                published == null ? null : LocalDate.parse(published),
                body,
                summary,
                author);
    }
}
