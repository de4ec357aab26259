package fr.retours.bench.site;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;

/** Clients that each call again as soon as they have their answer, without a pause to think. */
public final class SiteClients {
    private final int number;

    public SiteClients(int number) {
        this.number = number;
    }

    /** Something to call. */
    public interface Call<T> {
        void with(T argument) throws Exception;
    }

    /** Makes all calls, shared out among the clients, and measures each. */
    public <T> CallLatencies make(List<T> calls, Call<T> call) throws InterruptedException, ExecutionException {
        return make(calls, at -> at < calls.size(), call);
    }

    /** Makes calls as long as that is to go on, from the first again after the last, and measures each. */
    public <T> CallLatencies makeWhile(BooleanSupplier goesOn, List<T> calls, Call<T> call)
            throws InterruptedException, ExecutionException {
        return make(calls, at -> goesOn.getAsBoolean(), call);
    }

    private <T> CallLatencies make(List<T> calls, IntPredicate goesOn, Call<T> call)
            throws InterruptedException, ExecutionException {
        var next = new AtomicInteger();
        Callable<LongStream> client = () -> {
            var took = LongStream.builder();
            for (int at = next.getAndIncrement(); goesOn.test(at); at = next.getAndIncrement()) {
                long start = System.nanoTime();
                call.with(calls.get(at % calls.size()));
                took.add(System.nanoTime() - start);
            }
            return took.build();
        };
        long start = System.nanoTime();
        var took = LongStream.empty();
        try (var threads = Executors.newFixedThreadPool(number)) {
            List<Future<LongStream>> all = new ArrayList<>();
            for (int one = 0; one < number; one++) {
                all.add(threads.submit(client));
            }
            for (Future<LongStream> one : all) {
                took = LongStream.concat(took, one.get());
            }
        }
        return CallLatencies.of(took.toArray(), (System.nanoTime() - start) / 1e9);
    }
}
