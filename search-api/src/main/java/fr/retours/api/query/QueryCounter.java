package fr.retours.api.query;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Counts the searches of today. The words of a query are kept once it was asked {@value QueryReport#ENOUGH} times within the days that are kept, and
 * until then a number under which it is counted. For one thread at a time.
 */
final class QueryCounter {
    private final QueryFolder folder;
    private final int kept;
    private final Clock clock;
    private final ForgottenNames forgotten;
    private final Consumer<String> trouble;
    private final QueryKey key;
    /** How often each query was asked on earlier days that are kept. */
    private final Map<Long, Long> before = new HashMap<>();

    private DayCounts today;
    private boolean isWritten = true;
    private boolean isInTrouble;

    /** Goes on with what the folder holds. */
    QueryCounter(QueryFolder folder, int kept, Clock clock, ForgottenNames forgotten, Consumer<String> trouble) {
        this.folder = folder;
        this.kept = kept;
        this.clock = clock;
        this.forgotten = forgotten;
        this.trouble = trouble;
        this.key = folder.key();
        this.today = begin(LocalDate.now(clock));
    }

    private DayCounts begin(LocalDate day) {
        before.clear();
        var counts = new DayCounts(day);
        for (DayCounts one : KeptDays.in(folder, day, kept, this::tell)) {
            if (one.day().equals(day)) {
                counts = one;
            } else {
                one.queries()
                        .forEach((number, query) ->
                                before.merge(number, query.count().searches(), Long::sum));
            }
        }
        return counts;
    }

    /** Begins another day when it has come. */
    void turnDay() {
        LocalDate day = LocalDate.now(clock);
        if (!day.equals(today.day())) {
            write();
            today = goOn(day);
        }
    }

    private DayCounts goOn(LocalDate day) {
        try {
            return begin(day);
        } catch (QueryFilesException e) {
            tell(e);
            return new DayCounts(day);
        }
    }

    /** Counts a search. */
    void asked(String typed, boolean answered) {
        turnDay();
        AskedQuery.of(typed).ifPresent(query -> {
            isWritten = false;
            if (isAboutSomebody(query, typed)) {
                today.asked(answered);
            } else {
                long number = key.number(query);
                long searches = today.searches(number) + before.getOrDefault(number, 0L) + 1;
                today.asked(number, searches >= QueryReport.ENOUGH ? query.text() : "", answered);
            }
        });
    }

    /** Such a query counts in the total only, without even a number. */
    private boolean isAboutSomebody(AskedQuery query, String typed) {
        return query.isPersonal() || forgotten.areIn(typed) || forgotten.areIn(query.text());
    }

    /** Counts that results were followed. */
    void followed(String typed) {
        AskedQuery.of(typed).filter(query -> !isAboutSomebody(query, typed)).ifPresent(query -> {
            isWritten = false;
            today.followed(key.number(query));
        });
    }

    /** Writes what is new; when that fails, the next time tries again. */
    void write() {
        if (isWritten) {
            return;
        }
        try {
            folder.write(today, kept);
            isWritten = true;
            isInTrouble = false;
        } catch (QueryFilesException e) {
            tell(e);
        }
    }

    private void tell(QueryFilesException failure) {
        if (!isInTrouble) {
            isInTrouble = true;
            trouble.accept(String.valueOf(failure.getMessage()));
        }
    }
}
