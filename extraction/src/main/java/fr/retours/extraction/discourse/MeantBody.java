package fr.retours.extraction.discourse;

import fr.retours.extraction.body.BodySpan;
import fr.retours.extraction.text.BuiltInRule;
import fr.retours.extraction.text.Words;
import fr.retours.model.fact.FactReason;

/**
 * A body that the words leave open and the rest of the recap makes certain.
 *
 * @param body where the recap names it
 * @param confidence how sure it is that this one is meant
 * @param reason what makes it certain
 */
public record MeantBody(BodySpan body, double confidence, FactReason reason) {
    /** Makes one that a rule chose for its name. */
    static MeantBody named(Words words, BodySpan body, double confidence, BuiltInRule rule) {
        return new MeantBody(body, confidence, rule.reason(words.written(body.from(), body.to())));
    }
}
