package fr.retours.text.query;

import fr.retours.model.text.LatinFolding;
import java.util.Arrays;
import java.util.Optional;

/** What a query can ask of one part of a recap, as in {@code personne:andriot}; names accents aside. */
enum QueryField {
    TITLE("titre"),
    PERSON("personne"),
    COLLECTIVITE("collectivite"),
    ORGANISATION("organisation"),
    THEME("theme"),
    YEAR("annee");

    private final String typed;

    QueryField(String typed) {
        this.typed = typed;
    }

    /** Returns the field of a name. */
    static Optional<QueryField> named(String typed) {
        String name = LatinFolding.fold(typed);
        return Arrays.stream(values()).filter(field -> field.typed.equals(name)).findFirst();
    }
}
