package fr.retours.bench.site;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection on which anything can be sent, and nothing need be read. Not safe for concurrent use. */
public final class RawClient implements AutoCloseable {
    private static final int LITTLE = 4_096;
    private static final int PATIENCE = 60_000;
    private static final int LONGEST_HEAD = 32_768;

    private final Socket socket = new Socket();
    private final InputStream in;

    /** Connects as a client that takes little at a time. */
    public RawClient(URI site) throws IOException {
        this(site, "0.0.0.0");
    }

    /** Does so from an address of this machine. */
    public RawClient(URI site, String from) throws IOException {
        socket.bind(new InetSocketAddress(from, 0));
        socket.setReceiveBufferSize(LITTLE);
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress(site.getHost(), site.getPort()));
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends text as it stands. */
    public void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes. */
    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Reads an answer whose length it tells, and returns its head. */
    public String answer() throws IOException {
        var head = new StringBuilder();
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            int one = in.read();
            if (one < 0 || head.length() > LONGEST_HEAD) {
                throw new IOException("an answer must have a head, got '" + head + "'");
            }
            head.append((char) one);
        }
        in.skipNBytes(length(head.toString()));
        return head.toString();
    }

    private static long length(String head) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, "Content-Length:", 0, "Content-Length:".length()))
                .mapToLong(line ->
                        Long.parseLong(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
