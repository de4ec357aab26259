package fr.retours.bench.site;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks hostile things, one after the other, each on a new connection, until it leaves in the middle of an answer. */
public final class HostileClient implements Runnable {
    private final URI site;
    private final List<QueryAttack> attacks;
    private final List<String> words;
    private final Random random;
    private final AtomicBoolean left = new AtomicBoolean();
    private volatile Socket open = new Socket();

    /** Prepares to ask {@code site}, in words of its corpus. */
    HostileClient(URI site, List<QueryAttack> attacks, List<String> words, long seed) {
        this.site = site;
        this.attacks = List.copyOf(attacks);
        this.words = words;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        while (!left.get()) {
            try {
                ask(attacks.get(random.nextInt(attacks.size())));
            } catch (IOException e) {
                // it left, or the server cut it off: nothing that a hostile client minds
            }
        }
    }

    /** Asks once and reads the whole answer; returns the number of its status. */
    int ask(QueryAttack attack) throws IOException {
        byte[] request = attack.request(random, words);
        try (var socket = new Socket()) {
            open = socket;
            socket.connect(new InetSocketAddress(site.getHost(), site.getPort()));
            socket.getOutputStream().write(request);
            var in = socket.getInputStream();
            String start = new String(in.readNBytes("HTTP/1.1 200".length()), StandardCharsets.US_ASCII);
            byte[] rest = new byte[8192];
            while (in.read(rest) >= 0) {
                // the answer does not matter
            }
            return start.isEmpty() ? 0 : Integer.parseInt(start.substring("HTTP/1.1 ".length()));
        }
    }

    /** Leaves, whatever is under way. */
    void leave() throws IOException {
        left.set(true);
        open.close();
    }
}
