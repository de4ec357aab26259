package fr.retours.api.fact;

import fr.retours.model.id.RecapId;
import fr.retours.model.term.NarrationKind;
import fr.retours.model.view.CitingRecap;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A recap without event that names someone, on the wire: see {@link CitingRecap}. */
public record CitingRecapResponse(
        RecapId id,
        String title,
        @Nullable URI url,
        @Nullable LocalDate published,
        NarrationKind narration,
        double confidence,
        List<Quote> evidence) {
    /** Makes the answer for a recap. */
    public static CitingRecapResponse of(CitingRecap citing, Quotes quotes) {
        var recap = citing.recap();
        return new CitingRecapResponse(
                recap.id(),
                recap.title(),
                recap.url(),
                recap.published(),
                citing.narration(),
                citing.grounds().confidence(),
                quotes.of(citing.grounds()));
    }
}
