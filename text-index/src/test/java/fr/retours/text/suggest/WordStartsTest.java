package fr.retours.text.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.text.analysis.StemExceptions;
import fr.retours.text.deadline.RequestDeadline;
import fr.retours.text.deadline.SearchBudget;
import fr.retours.text.deadline.WorkTurns;
import fr.retours.text.settings.RankingWeights;
import fr.retours.text.spelling.TypoTolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.FixedBitSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Which words start as typed, held against a look at each word; the number of the round is the seed. */
class WordStartsTest {
    private static final SearchBudget BUDGET = new SearchBudget(new WorkTurns(1).take(RequestDeadline.current()));

    private static final int ROUNDS = 50;
    private static final int WORDS = 2000;
    private static final int TYPED = 20;
    /** So few that words share their starts. */
    private static final String LETTERS = "aabbcdesx1";

    private static final int LONGEST = 12;
    private static final TypoTolerance TYPOS = TypoTolerance.of(StemExceptions.SHIPPED, RankingWeights.SHIPPED);

    @RepeatedTest(ROUNDS)
    void findsWhatALookAtEachWordFinds(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        List<String> words = words(random, WORDS);
        var builder = new WordStarts.Builder();
        IntStream.range(0, WORDS).forEach(number -> builder.add(words.get(number), number));
        var starts = builder.build(WORDS);

        for (String typed : words(random, TYPED)) {
            var wanted = new TypedWord(typed, TYPOS.allowedIn(typed));
            for (TypingLeniency leniency : TypingLeniency.values()) {
                var fits = wanted.with(leniency);
                assertThat(numbers(starts.fitting(List.of(wanted), leniency, BUDGET)))
                        .as("%s of %s", leniency, typed)
                        .containsExactly(IntStream.range(0, WORDS)
                                .filter(number -> fits.test(words.get(number)))
                                .toArray());
            }
        }
    }

    @RepeatedTest(ROUNDS)
    void countsMistakesAsTheDistanceToAnyStart(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        for (String typed : words(random, TYPED)) {
            int most = 1 + random.nextInt(2);
            var close = new Misspelling(typed, most);
            for (String word : words(random, TYPED)) {
                assertThat(close.starts(word))
                        .as("%d in %s, typed %s", most, word, typed)
                        .isEqualTo(IntStream.rangeClosed(0, word.length())
                                .anyMatch(end -> distance(typed, word.substring(0, end)) <= most));
            }
        }
    }

    /** Works out the distance of optimal string alignment as it is defined. */
    private static int distance(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.length() + other.length();
        }
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                distances[row][column] = row == 0 || column == 0
                        ? row + column
                        : Math.min(
                                Math.min(distances[row - 1][column], distances[row][column - 1]) + 1,
                                distances[row - 1][column - 1]
                                        + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1));
                boolean swapped = row > 1
                        && column > 1
                        && one.charAt(row - 1) == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1);
                if (swapped) {
                    distances[row][column] = Math.min(distances[row][column], distances[row - 2][column - 2] + 1);
                }
            }
        }
        return distances[one.length()][other.length()];
    }

    private static int[] numbers(FixedBitSet set) {
        return IntStream.range(0, set.length()).filter(set::get).toArray();
    }

    private static List<String> words(Random random, int number) {
        return Stream.generate(() -> word(random)).limit(number).toList();
    }

    private static String word(Random random) {
        List<String> letters = new ArrayList<>();
        int length = 1 + random.nextInt(LONGEST);
        while (letters.size() < length) {
            letters.add(String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length()))));
        }
        return String.join("", letters);
    }
}
