package fr.retours.graph.relation;

import fr.retours.model.Slugged;
import fr.retours.model.Theme;

/** Reads themes. */
final class Themes {
    private Themes() {}

    /** Returns the theme of a node. */
    static Theme of(String id) {
        return Slugged.of(Theme.class, id.substring(Theme.PREFIX.length()));
    }
}
