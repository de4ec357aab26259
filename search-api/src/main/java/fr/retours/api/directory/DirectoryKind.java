package fr.retours.api.directory;

import fr.retours.api.wording.Wording;
import java.util.Locale;

/** What there is a directory of, in the order in which they are linked. */
public enum DirectoryKind {
    /** Who was at events. */
    PEOPLE("/personnes"),
    /** Which organisations were at events. */
    ORGANISATIONS("/organisations"),
    /** Which territories were at events. */
    TERRITORIES("/collectivites"),
    /** What events are about. */
    THEMES("/themes"),
    /** All events. */
    EVENTS("/evenements");

    private final String path;

    DirectoryKind(String path) {
        this.path = path;
    }

    /** Returns where it is. */
    public String path() {
        return path;
    }

    /** Returns its title. */
    public String label() {
        return text("title");
    }

    /** Returns a sentence about it, by what it is for. */
    public String text(String use) {
        return Wording.text(key(use));
    }

    /** Returns how many are listed. */
    public String count(long number) {
        return Wording.text(key("count"), number);
    }

    private String key(String use) {
        return "directory." + name().toLowerCase(Locale.ROOT) + "." + use;
    }
}
