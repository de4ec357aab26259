package fr.retours.api.transport;

import java.net.InetSocketAddress;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;

/**
 * Lets a client have so many threads at once, and its further requests wait without one: whoever asks for much at a time
 * keeps nobody else waiting for a thread. Headers that name another client are not believed. Safe for concurrent use.
 */
final class ClientThreads extends ThreadLimitHandler {
    ClientThreads(Handler next, int most) {
        super(next, null, false);
        setThreadLimit(most);
    }

    @Override
    protected String getRemoteIP(Request request) {
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress client
                ? ClientNetwork.of(client.getAddress())
                : "";
    }
}
