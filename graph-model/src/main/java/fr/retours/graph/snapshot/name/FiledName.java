package fr.retours.graph.snapshot.name;

import fr.retours.graph.FoldedNames;
import fr.retours.model.id.PersonId;
import fr.retours.model.view.EntityRef;
import java.util.regex.Pattern;

/** How names are filed in a directory: people by family name, which in French stands behind the particle « de », all others as they are. */
public final class FiledName {
    private static final Pattern PARTICLE = Pattern.compile("^(?:de |d[’'] ?)(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final String NO_LETTER = "0";

    private FiledName() {}

    /** Returns what a name is ordered by: its folded words, those of a person from the family name on. */
    public static String key(EntityRef entity) {
        String name = entity.name().strip();
        int first = name.indexOf(' ');
        if (first < 0 || !(entity.id() instanceof PersonId)) {
            return FoldedNames.name(name);
        }
        String family = PARTICLE.matcher(name.substring(first + 1).strip()).replaceFirst("");
        return FoldedNames.name(family + " " + name.substring(0, first));
    }

    /** Returns the letter a to z that a key is found under; {@code 0} when it begins with none. */
    public static String initial(String key) {
        return !key.isEmpty() && key.charAt(0) >= 'a' && key.charAt(0) <= 'z' ? key.substring(0, 1) : NO_LETTER;
    }
}
