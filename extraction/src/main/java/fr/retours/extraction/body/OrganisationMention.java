package fr.retours.extraction.body;

import fr.retours.extraction.text.BuiltInRule;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of words that names an organisation.
 *
 * @param from first word
 * @param to just past the last word
 * @param rule how it was recognised
 * @param known the usual name when the curated list has it
 */
public record OrganisationMention(
        int from, int to, Rule rule, @Nullable String known) {
    /** Returns the words that mentions take. */
    static BitSet words(List<OrganisationMention> mentions) {
        var taken = new BitSet();
        for (OrganisationMention one : mentions) {
            taken.set(one.from, one.to);
        }
        return taken;
    }

    /** Ways to recognise an organisation, the surest first. */
    public enum Rule {
        /** The curated list has it. */
        LISTED(BuiltInRule.LISTED, 0.95),
        /** An acronym stands beside its long form. */
        ACRONYM(BuiltInRule.ACRONYM, 0.9),
        /** A word for a kind of body is followed by a name: « SCIC Biaujardin ». */
        HEAD(BuiltInRule.HEAD, 0.85),
        /** A name stands where only a body can: « présidente d'Habicoop », « organisé par Coreum ». */
        SLOT(BuiltInRule.SLOT, 0.75),
        /** A name is explained by a word for a kind of body: « Lemon Tri, entreprise sociale ». */
        APPOSITION(BuiltInRule.APPOSITION, 0.7),
        /** The form of the name shows a body: « data.gouv.fr », « CRIGE Normandie ». */
        SHAPE(BuiltInRule.SHAPE, 0.7),
        /** A word in capitals behind an article: « la DIESS ». */
        CAPITALS(BuiltInRule.CAPITALS, 0.6);

        private final BuiltInRule builtIn;
        private final double confidence;

        Rule(BuiltInRule builtIn, double confidence) {
            this.builtIn = builtIn;
            this.confidence = confidence;
        }

        /** Returns what users know it as. */
        public BuiltInRule builtIn() {
            return builtIn;
        }

        /** Returns how sure this rule is that there is an organisation at all. */
        public double confidence() {
            return confidence;
        }
    }
}
