package fr.retours.api.cited;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.cited.CitedAnswers.CitedBounds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CitedAnswersTest {
    private static final Instant BEGIN = Instant.parse("2026-05-03T12:00:00Z");
    private static final IntPredicate ALWAYS = blocks -> true;
    private static final String JSON = "application/json";
    private static final int LITTLE = 100_000;

    @TempDir
    Path temp;

    private final AtomicLong seconds = new AtomicLong();
    /** Each look at it is a second later than the last. */
    private final InstantSource source = () -> BEGIN.plusSeconds(seconds.getAndIncrement());

    private final Clock clock = source.withZone(ZoneOffset.UTC);

    private Path folder() {
        return temp.resolve("cited");
    }

    private CitedAnswers answers(@Nullable Path folder, CitedBounds bounds) {
        return new CitedAnswers(folder, () -> Optional.of("v1"), Set.of(), bounds, clock);
    }

    private CitedAnswers answers() {
        return answers(folder(), CitedBounds.USUAL);
    }

    private static void cite(CitedAnswers answers, String address, String said) {
        answers.keep(address, "v1", JSON, said.getBytes(StandardCharsets.UTF_8), ALWAYS);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder())) {
            return all.toList();
        }
    }

    /** What cannot be made much smaller. */
    private static String dense() {
        return new Random(7).ints(9_000).mapToObj(String::valueOf).collect(Collectors.joining());
    }

    @Test
    void keepsWhatAnAddressSaidInAVersionAsItWasFirstCited() {
        cite(answers(), "/events", "« Île »");
        cite(answers(), "/events", "autre");

        CitedAnswer kept = answers().find("/events", "v1").orElseThrow();

        assertThat(kept.body()).isEqualTo("« Île »");
        assertThat(kept.mediaType()).isEqualTo(JSON);
        assertThat(Instant.parse(kept.cited())).isBetween(BEGIN, BEGIN.plusSeconds(9));
        assertThat(answers().find("/events", "v2")).isEmpty();
        assertThat(answers().find("/people", "v1")).isEmpty();
    }

    @Test
    void keepsOfAPageItsTitleItsLooksAndItsMainPart() {
        String page = "<title>Eau &amp; ciel</title><link rel=\"stylesheet\" href=\"/assets/1f/retours.css\">\n"
                + "<main id=\"contenu\" tabindex=\"-1\"><p>ici</p></main><footer>là</footer>";
        answers().keep("/", "v1", "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8), ALWAYS);

        CitedAnswer kept = answers().find("/", "v1").orElseThrow();

        assertThat(kept.title()).isEqualTo("Eau & ciel");
        assertThat(kept.styles()).containsExactly("retours.css");
        assertThat(kept.body()).isEqualTo("<p>ici</p>");
    }

    @Test
    void whatWasNotCitedForTheLongestTimeGoesFirst() throws IOException {
        CitedAnswers answers = answers(folder(), new CitedBounds(2, LITTLE, LITTLE));
        cite(answers, "/a", "a");
        cite(answers, "/b", "b");
        cite(answers, "/a", "a");
        cite(answers, "/c", "c");

        assertThat(answers.find("/b", "v1")).isEmpty();
        assertThat(answers.find("/a", "v1")).isPresent();
        assertThat(answers.find("/c", "v1")).isPresent();
        assertThat(files()).hasSize(2);
    }

    @Test
    void allTakeSoMuchAtMostAndOneHasItsShare() throws IOException {
        CitedAnswers answers = answers(folder(), new CitedBounds(100, 10_000, 4_000));
        var random = new Random(7);
        for (int i = 0; i < 10; i++) {
            byte[] dense = new byte[1_500];
            random.nextBytes(dense);
            answers.keep("/" + i, "v1", JSON, Arrays.toString(dense).getBytes(StandardCharsets.UTF_8), ALWAYS);
        }
        cite(answers, "/long", dense());

        assertThat(files().stream().mapToLong(file -> file.toFile().length()).sum())
                .isBetween(6_000L, 10_000L);
        assertThat(answers.find("/9", "v1")).isPresent();
        assertThat(answers.find("/long", "v1")).isEmpty();
    }

    @Test
    void aClientPaysByTheBlock() {
        List<Integer> asked = new ArrayList<>();
        for (String said : List.of("peu", dense())) {
            answers().keep("/" + said.length(), "v1", JSON, said.getBytes(StandardCharsets.UTF_8), blocks -> {
                asked.add(blocks);
                return false;
            });
        }

        assertThat(asked).hasSize(2).first().isEqualTo(1);
        assertThat(asked.getLast()).isGreaterThan(2);
        assertThat(folder()).doesNotExist();
    }

    @Test
    void aDamagedFileCountsForNothingUntilSomebodyCitesAgain() throws IOException {
        for (int cut : new int[] {0, 5, 40}) {
            cite(answers(), "/a", "a");
            Path file = files().getFirst();
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), cut));
            assertThat(answers().find("/a", "v1")).isEmpty();
        }
        cite(answers(), "/a", "anew");
        assertThat(answers().find("/a", "v1").orElseThrow().body()).isEqualTo("anew");
    }

    @Test
    void whereNothingCanBeWrittenNothingIsKept() throws IOException {
        Files.writeString(folder(), "a file, not a folder");

        cite(answers(), "/a", "a");

        assertThat(answers().find("/a", "v1")).isEmpty();
        assertThat(folder()).hasContent("a file, not a folder");
        CitedAnswers none = answers(null, CitedBounds.USUAL);
        cite(none, "/a", "a");
        assertThat(none.find("/a", "v1")).isEmpty();
    }

    @Test
    void nothingIsKeptOfAVersionThatIsNotTheLatest() throws IOException {
        answers().keep("/a", "v0", JSON, new byte[] {'a'}, ALWAYS);
        assertThat(folder()).doesNotExist();

        var latest = new ArrayList<>(List.of("v1", "v2"));
        new CitedAnswers(folder(), () -> Optional.of(latest.removeFirst()), Set.of(), CitedBounds.USUAL, clock)
                .keep("/a", "v1", JSON, new byte[] {'a'}, ALWAYS);

        assertThat(files()).as("a run ended meanwhile").isEmpty();
    }

    @Test
    void manyServersShareAFolder() throws Exception {
        var bounds = new CitedBounds(20, LITTLE, LITTLE);
        var servers = List.of(answers(folder(), bounds), answers(folder(), bounds), answers(folder(), bounds));
        try (var threads = Executors.newFixedThreadPool(6)) {
            var done = IntStream.range(0, 300)
                    .mapToObj(i -> threads.submit(() -> {
                        CitedAnswers one = servers.get(i % servers.size());
                        String address = "/" + i % 30;
                        cite(one, address, "said " + address);
                        one.find(address, "v1")
                                .ifPresent(kept -> assertThat(kept.body()).isEqualTo("said " + address));
                    }))
                    .toList();
            for (var one : done) {
                one.get();
            }
        }
        cite(servers.getFirst(), "/last", "last");

        assertThat(files())
                .hasSizeLessThanOrEqualTo(20)
                .allMatch(file -> file.toString().endsWith(".gz"));
        assertThat(servers.getLast().find("/last", "v1")).isPresent();
    }

    @Test
    void allOfItIsTakenOutAndNothingElse() throws IOException {
        CitedAnswers.discard(folder());
        cite(answers(), "/a", "a");
        Files.writeString(folder().resolve("killed.new"), "half");
        Files.writeString(folder().resolve("hidden"), "mark");

        CitedAnswers.discard(folder());

        assertThat(files()).containsExactly(folder().resolve("hidden"));
    }
}
