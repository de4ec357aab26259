package fr.retours.bench.fuzz.request;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** How many answers had which status; 0 stands for none at all. Safe for concurrent use. */
final class CountedAnswers {
    private static final int SERVER_ERROR = 500;

    private final Map<Integer, AtomicLong> byStatus = new ConcurrentSkipListMap<>();

    void add(int status, String request) {
        byStatus.computeIfAbsent(status, any -> new AtomicLong()).incrementAndGet();
        if (status == SERVER_ERROR) {
            System.out.println("500 to " + request.lines().findFirst().orElse(""));
        }
    }

    @Override
    public String toString() {
        return byStatus.toString();
    }
}
