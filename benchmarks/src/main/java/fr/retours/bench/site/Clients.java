package fr.retours.bench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that each call again as soon as they have their answer, without a pause to think. */
public final class Clients {
    private final int number;

    public Clients(int number) {
        this.number = number;
    }

    /** Something to call. */
    public interface Call<T> {
        void with(T argument) throws Exception;
    }

    /** Makes all calls, shared out among the clients, and measures each. */
    public <T> Latencies make(List<T> calls, Call<T> call) throws InterruptedException, ExecutionException {
        long[] took = new long[calls.size()];
        var next = new AtomicInteger();
        Callable<Boolean> client = () -> {
            for (int at = next.getAndIncrement(); at < took.length; at = next.getAndIncrement()) {
                long start = System.nanoTime();
                call.with(calls.get(at));
                took[at] = System.nanoTime() - start;
            }
            return true;
        };
        long start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(number)) {
            List<Future<Boolean>> all = new ArrayList<>();
            for (int one = 0; one < number; one++) {
                all.add(threads.submit(client));
            }
            for (Future<Boolean> one : all) {
                one.get();
            }
        }
        return Latencies.of(took, (System.nanoTime() - start) / 1e9);
    }
}
