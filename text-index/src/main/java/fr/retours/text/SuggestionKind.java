package fr.retours.text;

import fr.retours.model.term.Slugged;

/** What a suggestion leads to. */
public enum SuggestionKind implements Slugged {
    /** A recap, by its title. */
    RECAP("recap"),
    /** A person. */
    PERSON("person"),
    /** A local authority. */
    COLLECTIVITE("collectivite"),
    /** An organisation. */
    ORGANISATION("organisation"),
    /** A theme. */
    THEME("theme"),
    /** A word that many recaps use. */
    WORD("word");

    private final String slug;

    SuggestionKind(String slug) {
        this.slug = slug;
    }

    @Override
    public String slug() {
        return slug;
    }
}
