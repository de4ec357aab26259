package fr.retours.api.export;

import java.io.IOException;
import java.time.Duration;

/**
 * How fast a client takes what it asked for. Only the time is counted in which the server waits for the client. One that
 * takes less than {@value #LEAST} bytes in a minute of waiting holds a place that others need; a modem takes seven times as
 * much.
 */
final class ClientPace {
    static final int LEAST = 65_536;
    static final Duration WINDOW = Duration.ofMinutes(1);

    private long waited;
    private long taken;

    /**
     * Notes that the client took something.
     *
     * @param nanoseconds how long the server waited for it
     * @throws IOException if the client is too slow
     */
    void took(int bytes, long nanoseconds) throws IOException {
        waited += nanoseconds;
        taken += bytes;
        if (waited >= WINDOW.toNanos()) {
            if (taken < LEAST) {
                throw new IOException("client must take " + LEAST + " bytes in " + WINDOW + ", took " + taken);
            }
            waited = 0;
            taken = 0;
        }
    }
}
