package fr.retours.indexer.reader.chat;

import java.time.Duration;
import java.time.Instant;

/** The time that passes between requests. */
interface RequestClock {
    /** That of this machine. */
    RequestClock SYSTEM = new RequestClock() {
        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void pause(Duration length) throws InterruptedException {
            Thread.sleep(length);
        }
    };

    /** Returns what time it is. */
    Instant now();

    /** Waits. */
    void pause(Duration length) throws InterruptedException;
}
