package fr.retours.extraction.text;

import fr.retours.model.fact.FactReason;
import fr.retours.model.term.Slugged;
import java.util.Locale;

/** Rules that stand in code, by the names that users meet; all others stand in files. */
public enum BuiltInRule implements Slugged {
    /** A name starts with a known given name. */
    GIVEN_NAME,
    /** « Mme », « M. » before a name. */
    CIVILITY,
    /** A function beside a name. */
    BESIDE_FUNCTION,
    /** Right behind someone: « Anne Petit et Améziane Ghariani ». */
    BESIDE_PERSON,
    /** The letter of a given name before a family name or behind it. */
    INITIAL,
    /** A verb in the future. */
    TO_COME,
    /** Words that stand behind a name and a colon: « A : il faut agir. ». */
    IN_TURN,
    /** A name alone below the text. */
    SIGNATURE,
    /** A quote before the verb whose subject follows: « …», met en garde A. */
    QUOTE,
    /** The lead of the list or the heading. */
    LIST_LEAD,
    /** No cue; a function or a list suggests it. */
    ASSUMED,
    /** No cue at all. */
    ONLY_NAMED,
    /** A function before the name. */
    FUNCTION_BEFORE,
    /** A function behind the name. */
    FUNCTION_BEHIND,
    /** A function in another line, or shared by several. */
    FUNCTION_SHARED,
    /** A body behind the name, without a function. */
    AFFILIATION,
    /** The curated list has the organisation. */
    LISTED,
    /** An acronym beside its long form. */
    ACRONYM,
    /** A word for a kind of body before the name. */
    HEAD,
    /** A place where only a body can stand. */
    SLOT,
    /** A name explained by a word for a kind of body. */
    APPOSITION,
    /** A name whose form alone shows a body. */
    SHAPE,
    /** A word in capitals behind an article. */
    CAPITALS,
    /** A body for which someone took part. */
    REPRESENTED,
    /** A body in whose house the event was held. */
    HOUSE,
    /** A word for the level before the name: « Ville de ». */
    LEVEL,
    /** The only authority of that name. */
    ONLY_ONE,
    /** The context chose between several. */
    CONTEXT,
    /** The context left it open between several. */
    OPEN,
    /** No authority but where somebody works for another body: « directeur régional Bretagne de Voliqua ». */
    FIELD,
    /** A country beside the name: « la ville suédoise de ». */
    ABROAD,
    /** A date with its year. */
    DATE,
    /** A date whose year stands elsewhere. */
    DATE_WITHOUT_YEAR,
    /** A day counted from the publication: « hier », « samedi dernier ». */
    RELATIVE_DATE,
    /** A word for a kind of event. */
    KIND,
    /** A town, a venue. */
    PLACE,
    /** A number of people. */
    COUNT,
    /** Words of the theme's list. */
    THEME,
    /** Nothing that shows that an event is described, or that it is not. */
    NO_SIGN,
    /** Paragraphs that each open with a day of their own. */
    DATED_PARAGRAPHS,
    /** Who organised, far behind the verb: « organisé à Blois, par ». */
    AGENT,
    /** A verb of presence before who was there: « auquel participaient ». */
    PRESENCE,
    /** A body beside or in brackets: « l'ADEME (A) ». */
    BRACKETS,
    /** Someone of a body presents: « A, de la Ville de Brest, a témoigné ». */
    PRESENTER,
    /** Someone says what a body does: « le témoignage de ». */
    TESTIMONY,
    /** Whose opinion is given: « Pour la CAPEB, ». */
    VOICE,
    /** The assembly or council that the recap reports on. */
    ASSEMBLY,
    /** The first words of a name that stand for the only body that begins so. */
    BACK_REFERENCE,
    /** The organisation of the title, or the one named most, whose assembly the recap is of. */
    NAMED_MOST,
    /** The commune that the recap begins with. */
    UP_FRONT,
    /** A body that speaks as « nous ». */
    PUBLISHER,
    /** What a language model said and the text holds. */
    LANGUAGE_MODEL,
    /** Said by a language model and left out: its quote is not in the text. */
    LEFT_OUT_QUOTE,
    /** The same: its name is not in the text. */
    LEFT_OUT_NAME,
    /** The same: its words are not in the text. */
    LEFT_OUT_WORDS,
    /** The same: a word that is none of a closed list. */
    LEFT_OUT_CLOSED_LIST,
    /** The same: no day and no number can be read off its words. */
    LEFT_OUT_UNREADABLE,
    /** What the rest of the corpus, or the sort of event, makes unlikely. */
    UNLIKELY,
    /** What was decided by hand. */
    BY_HAND;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Makes a reason without words of its own. */
    public FactReason reason() {
        return reason("");
    }

    /** Makes a reason of words. */
    public FactReason reason(String words) {
        return new FactReason(slug(), words);
    }
}
