package fr.retours.api.fact;

import fr.retours.model.view.Grounds;
import java.util.List;

/** What backs a fact, on the wire. */
public record ProofResponse(double confidence, List<Quote> evidence) {
    /** Makes the answer for what backs a fact. */
    public static ProofResponse of(Grounds grounds, Quotes quotes) {
        return new ProofResponse(grounds.confidence(), quotes.of(grounds));
    }
}
