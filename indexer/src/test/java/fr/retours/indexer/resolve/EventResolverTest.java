package fr.retours.indexer.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.indexer.resolve.EventResolver.Telling;
import fr.retours.indexer.resolve.claim.ClaimOrder;
import fr.retours.indexer.resolve.claim.UnionFind;
import fr.retours.model.id.CollectiviteId;
import fr.retours.model.id.EventId;
import fr.retours.model.id.RecapId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class EventResolverTest {
    private static final TitleWords TITLE_WORDS = TitleWords.load();
    private static final List<String> WORDS =
            List.of("climat", "lavoirs", "tiers", "lieux", "mobilité", "Brest", "brestois", "cantines");

    @RepeatedTest(200)
    void findsTheEventsThatComparingAllTellingsOfEachDayWould(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        var random = new Random(seed);
        List<Telling> tellings = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            tellings.add(telling(number, random));
        }

        assertThat(new EventResolver().resolve(tellings)).as("seed " + seed).isEqualTo(resolveSlowly(tellings));
    }

    private static Telling telling(int number, Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        String title = "Retour sur " + String.join(" ", words);
        LocalDate start =
                random.nextInt(8) == 0 ? null : LocalDate.of(2015, 3, 1).plusDays(random.nextInt(40));
        LocalDate end = start == null ? null : start.plusDays(random.nextInt(3) == 0 ? random.nextInt(60) : 0);
        CollectiviteId place = random.nextInt(3) == 0
                ? null
                : new CollectiviteId(random.nextBoolean() ? "commune:29019" : "commune:26113");
        String placeName = List.of("Brest", "Brest-les-Lavoirs", "").get(random.nextInt(3));
        return new Telling(
                new ClaimOrder(start, new RecapId("recap-" + number), number),
                new EventId("event:" + number),
                title,
                start,
                end,
                place,
                placeName,
                TITLE_WORDS.of(title, List.of(placeName)));
    }

    private static List<List<Telling>> resolveSlowly(List<Telling> tellings) {
        List<Telling> ordered =
                tellings.stream().sorted(Comparator.comparing(Telling::at)).toList();
        var sets = new UnionFind(ordered.size());
        for (int one = 0; one < ordered.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (oneEvent(ordered.get(one), ordered.get(other))) {
                    sets.join(one, other);
                }
            }
        }
        return sets.sets(ordered);
    }

    private static boolean oneEvent(Telling one, Telling other) {
        boolean placed = one.place() != null && other.place() != null;
        if (days(one).stream().noneMatch(days(other)::contains)
                || (placed && !Objects.equals(one.place(), other.place()))) {
            return false;
        }
        List<String> places = List.of(one.placeName(), other.placeName());
        Set<String> words = TITLE_WORDS.of(one.title(), places);
        Set<String> otherWords = TITLE_WORDS.of(other.title(), places);
        Set<String> shared = new TreeSet<>(words);
        shared.retainAll(otherWords);
        double share = (double) shared.size() / Math.min(words.size(), otherWords.size());
        return placed ? shared.size() >= 2 && share >= 0.5 : shared.size() >= 3 && share >= 0.75;
    }

    private static List<LocalDate> days(Telling telling) {
        LocalDate start = telling.start();
        LocalDate end = telling.end();
        return start == null || end == null
                ? List.of()
                : start.datesUntil(end.plusDays(1)).limit(31).toList();
    }
}
