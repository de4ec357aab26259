package fr.retours.server;

import java.util.Queue;
import java.util.function.Consumer;

/** What tests hear of a server. */
final class EventQueue {
    private EventQueue() {}

    /** Notes events in a queue; not that a start takes long, which depends on the machine. */
    static Consumer<ServerEvent> into(Queue<ServerEvent> events) {
        return event -> {
            if (!(event instanceof ServerEvent.SlowStart)) {
                events.add(event);
            }
        };
    }
}
