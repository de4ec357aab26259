package fr.retours.text.spelling;

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
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;

/** The words of all names of an index by how they sound. Immutable. */
public final class SoundsOfNames {
    /** Shorter words sound like too many others. */
    private static final int SHORTEST = 4;

    /** Between how a word sounds and the word. */
    private static final char SEPARATOR = '\u0000';

    /** How words sound with the words themselves, in order: those of people first. */
    private final List<PackedStrings> sounds;

    private SoundsOfNames(List<PackedStrings> sounds) {
        this.sounds = sounds;
    }

    /**
     * Reads the names of people and bodies.
     *
     * @throws IOException if the index cannot be read
     */
    public static SoundsOfNames of(IndexReader reader) throws IOException {
        List<PackedStrings> sounds = new ArrayList<>();
        for (TextField field : List.of(TextField.PEOPLE, TextField.BODIES, TextField.CITED)) {
            var inOrder = new TreeSet<String>();
            var terms = MultiTerms.getTerms(reader, field.exact());
            var all = terms == null ? TermsEnum.EMPTY : terms.iterator();
            for (var term = all.next(); term != null; term = all.next()) {
                String word = term.utf8ToString();
                if (canBeHeard(word)) {
                    inOrder.add(FrenchSound.key(word) + SEPARATOR + word);
                }
            }
            sounds.add(PackedStrings.of(inOrder.stream()));
        }
        return new SoundsOfNames(sounds);
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
