package fr.retours.bench.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The address that a server prints once it listens. */
public final class PrintedAddress {
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+:\\d+");

    private PrintedAddress() {}

    /**
     * Waits for the address. What a server prints later is read and forgotten, so that it never waits for a reader.
     *
     * @throws IOException if the server ends without one
     */
    @SuppressWarnings("resource") // closing the output would end the server
    public static URI of(Process server) throws IOException {
        var output = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                Thread.ofPlatform().daemon().start(() -> output.lines().forEach(any -> {}));
                return URI.create(found.group());
            }
        }
        throw new IOException("a server must print its address, got none");
    }
}
