package fr.retours.text.spelling;

import fr.retours.model.text.LatinFolding;
import fr.retours.text.entity.EntityNames;
import fr.retours.text.field.FieldTerms;
import fr.retours.text.field.TextField;
import fr.retours.text.packed.PackedStrings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;

/** The words of all names of an index by how they sound. Immutable. */
public final class SoundsOfNames {
    /** Shorter words sound like too many others. */
    private static final int SHORTEST = 4;

    /** Between how a word sounds and the word. */
    private static final char SEPARATOR = '\u0000';

    /** Shorter names, blanks left out, sound like too much that is no name. */
    private static final int SHORTEST_NAME = 8;

    /** How words sound with the words themselves, in order: those of people first. */
    private final List<PackedStrings> sounds;

    /** The same of whole names as one word, with the names as written. */
    private final PackedStrings names;

    private SoundsOfNames(List<PackedStrings> sounds, PackedStrings names) {
        this.sounds = sounds;
        this.names = names;
    }

    /**
     * Reads the names of people and bodies.
     *
     * @throws IOException if the index cannot be read
     */
    public static SoundsOfNames of(IndexReader reader, EntityNames entities) throws IOException {
        List<PackedStrings> sounds = new ArrayList<>();
        for (TextField field : List.of(TextField.PEOPLE, TextField.BODIES, TextField.CITED)) {
            var inOrder = new TreeSet<String>();
            var all = FieldTerms.of(reader, field.exact());
            for (var term = all.next(); term != null; term = all.next()) {
                String word = term.utf8ToString();
                if (canBeHeard(word)) {
                    inOrder.add(FrenchSound.key(word) + SEPARATOR + word);
                }
            }
            sounds.add(PackedStrings.of(inOrder.stream()));
        }
        var names = new TreeSet<String>();
        for (EntityNames.Named one : entities.named()) {
            String joined = joined(one.value().name());
            if (joined.length() >= SHORTEST_NAME && canBeHeard(joined)) {
                names.add(FrenchSound.key(joined) + SEPARATOR + one.value().name());
            }
        }
        return new SoundsOfNames(sounds, PackedStrings.of(names.stream()));
    }

    private static String joined(String name) {
        return LatinFolding.key(name).replace(" ", "");
    }

    /** Returns the whole names that sound like what is typed, blanks aside; none if one of them is typed. */
    List<String> named(String typed) {
        String joined = joined(typed);
        if (joined.length() < SHORTEST_NAME || !canBeHeard(joined)) {
            return List.of();
        }
        var alike = behind(FrenchSound.key(joined) + SEPARATOR, names).toList();
        String key = LatinFolding.key(typed);
        return alike.stream().anyMatch(name -> LatinFolding.key(name).equals(key)) ? List.of() : alike;
    }

    /** Returns the words of names that sound like {@code word}, itself left out: those of people first. */
    List<String> like(String word) {
        if (!canBeHeard(word)) {
            return List.of();
        }
        String sound = FrenchSound.key(word) + SEPARATOR;
        return sounds.stream()
                .flatMap(those -> behind(sound, those))
                .filter(other -> !other.equals(word))
                .distinct()
                .toList();
    }

    private static Stream<String> behind(String sound, PackedStrings sounds) {
        byte[] start = sound.getBytes(StandardCharsets.UTF_8);
        return IntStream.range(sounds.place(start), sounds.end(start))
                .mapToObj(at -> sounds.get(at).substring(sound.length()));
    }

    private static boolean canBeHeard(String word) {
        return word.length() >= SHORTEST && word.chars().noneMatch(Character::isDigit);
    }
}
