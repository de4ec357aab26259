package fr.retours.bench.fuzz.request;

import fr.retours.bench.fuzz.FuzzFindingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import org.eclipse.jetty.http.HttpTester;
import org.jspecify.annotations.Nullable;

/** Sends bytes that need be no proper request, one after the other on one connection as long as the server keeps it. */
final class RawConnection {
    private static final int PATIENCE_MILLIS = 30_000;

    private final InetSocketAddress server;
    private @Nullable Socket socket;
    private HttpTester.@Nullable Input answers;

    RawConnection(URI site) {
        this.server = new InetSocketAddress(site.getHost(), site.getPort());
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @param head whether an answer has no content, whatever its length
     */
    HttpTester.Response send(byte[] request, boolean head) throws IOException {
        boolean again = socket != null;
        HttpTester.@Nullable Response answer = attempt(request, head);
        if (answer == null && again) {
            answer = attempt(request, head); // the server had closed the connection before
        }
        if (answer == null) {
            throw new FuzzFindingException("every request must be answered");
        }
        if (answer.isEarlyEOF() || answer.contains("Connection", "close")) {
            close();
        }
        return answer;
    }

    private HttpTester.@Nullable Response attempt(byte[] request, boolean head) throws IOException {
        try {
            Socket open = socket == null ? open() : socket;
            HttpTester.Input in = answers == null ? HttpTester.from(open.getInputStream()) : answers;
            answers = in; // what it has read ahead belongs to the next answer
            open.getOutputStream().write(request);
            HttpTester.Response answer = HttpTester.parseResponse(in, head);
            if (answer == null || answer.getStatus() == 0) {
                close();
                return null;
            }
            return answer;
        } catch (SocketTimeoutException e) {
            close();
            throw new UncheckedIOException("every request must be answered in time", e);
        } catch (IOException e) {
            close();
            return null;
        }
    }

    private Socket open() throws IOException {
        var open = new Socket();
        socket = open;
        open.setSoTimeout(PATIENCE_MILLIS);
        open.setTcpNoDelay(true);
        open.connect(server);
        return open;
    }

    private void close() throws IOException {
        if (socket != null) {
            socket.close();
        }
        socket = null;
        answers = null;
    }
}
