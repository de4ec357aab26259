package fr.retours.text;

import fr.retours.model.term.Slugged;

/** What a suggestion leads to. */
public enum SuggestionKind implements Slugged {
    /** A recap, by its title. */
    RECAP,
    /** A person. */
    PERSON,
    /** A local authority. */
    COLLECTIVITE,
    /** An organisation. */
    ORGANISATION,
    /** A theme. */
    THEME,
    /** A word that many recaps use. */
    WORD
}
