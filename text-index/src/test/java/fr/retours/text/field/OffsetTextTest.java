package fr.retours.text.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Stretches of a text in UTF-8 are those of the string; the number of the round is the seed. */
class OffsetTextTest {
    private static final int ROUNDS = 50;
    private static final int LONGEST = 1500;
    private static final List<String> CHARACTERS = List.of("a", "e", " ", "é", "’", "œ", "€", "\uD83D\uDE00");

    @RepeatedTest(ROUNDS)
    void areThoseOfTheString(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        String text = Stream.generate(() -> CHARACTERS.get(random.nextInt(CHARACTERS.size())))
                .limit(random.nextInt(LONGEST))
                .collect(Collectors.joining());
        byte[] bytes = ("é" + text + "ù").getBytes(StandardCharsets.UTF_8);
        var lying = new OffsetText(bytes, 2, bytes.length - 2);

        assertThat(lying.length()).isEqualTo(text.length());
        assertThat(lying).hasToString(text);
        for (int number = 0; number < LONGEST; number++) {
            int start = boundary(text, random.nextInt(text.length() + 1));
            int end = boundary(text, start + random.nextInt(text.length() - start + 1));
            assertThat(lying.substring(start, end)).isEqualTo(text.substring(start, end));
        }
    }

    /** Returns the offset itself or, when that is inside a character, the one before it. */
    private static int boundary(String text, int offset) {
        boolean inside = offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
        return inside ? offset - 1 : offset;
    }
}
