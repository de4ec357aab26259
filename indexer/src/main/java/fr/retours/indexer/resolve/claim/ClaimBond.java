package fr.retours.indexer.resolve.claim;

import fr.retours.model.id.RecapId;
import fr.retours.model.term.Slugged;

/**
 * Why two recaps were read as naming one person, organisation or event.
 *
 * @param one the earlier recap
 * @param name as that recap writes it
 * @param other the later recap
 * @param otherName as that one writes it
 */
public record ClaimBond(RecapId one, String name, RecapId other, String otherName, Reason reason) {
    /** What makes two names one. */
    public enum Reason implements Slugged {
        /** The very same name. */
        SAME_NAME("same-name"),
        /** The same but for case, accents, hyphens, blanks, an article. */
        SPELLING("spelling"),
        /** The same with the family name first. */
        FAMILY_FIRST("family-first"),
        /** Nearly the same, and a role at one body. */
        NEAR_NAME("near-name"),
        /** A recap gives both names to one. */
        BOTH_FORMS("both-forms"),
        /** The acronym, which stands for nothing else in the corpus. */
        ACRONYM("acronym"),
        /** The same but for prepositions, articles, the plural of a word for a kind of body. */
        FUNCTION_WORDS("function-words"),
        /** The same behind a legal form or another word for a kind of body. */
        KIND_WORD("kind-word"),
        /** The same behind « fondation » and the like, which often bear the name of another body: doubtful. */
        DOUBTFUL_KIND("doubtful-kind"),
        /** Acronyms that differ by a doubled letter. */
        DOUBLED_LETTER("doubled-letter"),
        /** A day and the place in common, and near titles. */
        SAME_MEETING("same-meeting");

        private final String slug;

        Reason(String slug) {
            this.slug = slug;
        }

        @Override
        public String slug() {
            return slug;
        }
    }
}
