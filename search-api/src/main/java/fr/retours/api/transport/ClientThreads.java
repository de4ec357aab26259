package fr.retours.api.transport;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;

/**
 * Lets a client have so many threads at once, and its further requests wait without one: whoever asks for much at a time
 * keeps nobody else waiting for a thread. Safe for concurrent use.
 */
final class ClientThreads extends ThreadLimitHandler {
    private final ClientAddresses clients;

    ClientThreads(Handler next, int most, ClientAddresses clients) {
        super(next, null, false);
        setThreadLimit(most);
        this.clients = clients;
    }

    @Override
    protected String getRemoteIP(Request request) {
        return clients.of(request).name();
    }
}
