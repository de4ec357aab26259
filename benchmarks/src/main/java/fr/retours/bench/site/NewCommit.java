package fr.retours.bench.site;

import fr.retours.bench.corpus.RecapGenerator;
import fr.retours.model.fact.Recap;
import fr.retours.model.fact.RecapFacts;
import fr.retours.model.id.RecapId;
import fr.retours.text.store.LuceneRecapIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** What readers feel when a recap is added to the index that they search. */
public final class NewCommit {
    private static final String WORD = "zyxouvrables";
    private static final String ASKED = "/api/v1/search?limit=1&q=" + WORD;
    private static final long PATIENCE = 20_000_000_000L;
    private static final long PAUSE = 20_000_000;
    private static final double MILLIS = 1e6;

    private final Site server;
    private final Path index;
    private final RecapGenerator generator;

    NewCommit(Site server, Path index, RecapGenerator generator) {
        this.server = server;
        this.index = index;
        this.generator = generator;
    }

    /** Adds a recap while one client searches, and takes it out again. */
    void measure(List<QueryMix.Search> searches) throws IOException, InterruptedException {
        var done = new AtomicBoolean();
        var slowest = new AtomicLong();
        var reader = Thread.ofPlatform().start(() -> read(searches, slowest, done));
        var id = new RecapId("recap:new");
        try (var writer = LuceneRecapIndex.open(index)) {
            writer.replace(recap(id), "");
            writer.commit(Optional.of("generated, and one"));
            double millis = foundAfter(System.nanoTime());
            done.set(true);
            reader.join();
            System.out.printf(Locale.ROOT, "%-34s %8.0f ms%n", "new recap found after its commit", millis);
            System.out.printf(Locale.ROOT, "%-34s %8.0f ms%n", "slowest search meanwhile", slowest.get() / MILLIS);
            writer.remove(id);
            writer.commit(Optional.of("generated"));
        } finally {
            done.set(true);
        }
    }

    private void read(List<QueryMix.Search> searches, AtomicLong slowest, AtomicBoolean done) {
        for (int at = 0; !done.get(); at++) {
            long start = System.nanoTime();
            try {
                server.get(searches.get(at % searches.size()).path());
            } catch (IOException e) {
                throw new UncheckedIOException("searching while a recap is added", e);
            }
            slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
        }
    }

    private double foundAfter(long committed) throws IOException {
        while (System.nanoTime() - committed < PATIENCE) {
            if (server.text(ASKED).contains("recap:new")) {
                return (System.nanoTime() - committed) / MILLIS;
            }
            LockSupport.parkNanos(PAUSE);
        }
        throw new IOException("the new recap must be found within 20 s, got nothing");
    }

    private RecapFacts recap(RecapId id) {
        RecapFacts facts = generator.recap(0);
        Recap old = facts.recap();
        var recap = new Recap(
                id, old.title(), old.url(), old.published(), old.body() + " " + WORD, old.summary(), old.author());
        return new RecapFacts(recap, facts.narration(), facts.people(), facts.bodies(), facts.subjects(), List.of());
    }
}
