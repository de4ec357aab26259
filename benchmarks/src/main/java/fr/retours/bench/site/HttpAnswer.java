package fr.retours.bench.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * What a server answered.
 *
 * @param type of the content; empty where there is none
 * @param content as it was sent, which is compressed where the server does that
 */
@SuppressWarnings("ArrayRecordComponent") // read only, never compared
public record HttpAnswer(int status, String type, byte[] content) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_MILLIS = 60_000;

    static {
        System.setProperty("http.maxConnections", "32"); // kept open; 5 unless stated
    }

    /** Asks for an address as a browser does. */
    public static HttpAnswer get(URI address) throws IOException {
        return send("GET", address, "", new byte[0]);
    }

    /** Sends a request, with content of a type if there is any, and reads the whole answer. */
    public static HttpAnswer send(String method, URI address, String type, byte[] body) throws IOException {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestMethod(method);
        connection.setRequestProperty("Accept-Encoding", "gzip");
        if (body.length > 0) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", type);
            connection.setFixedLengthStreamingMode(body.length);
            try (var out = connection.getOutputStream()) {
                out.write(body);
            }
        }
        int status = connection.getResponseCode();
        try (var in = status < HttpURLConnection.HTTP_BAD_REQUEST
                ? connection.getInputStream()
                : connection.getErrorStream()) {
            String sent = Objects.requireNonNullElse(connection.getContentType(), "");
            return new HttpAnswer(status, sent, in == null ? new byte[0] : in.readAllBytes());
        }
    }

    /**
     * Returns the same.
     *
     * @throws IOException if it is a refusal or an error
     */
    public HttpAnswer requireSuccess() throws IOException {
        if (status >= HttpURLConnection.HTTP_BAD_REQUEST) {
            throw new IOException("a request must be answered, got " + status + " " + text());
        }
        return this;
    }

    /** Returns the content as text. */
    public String text() throws IOException {
        boolean packed =
                content.length > 1 && (content[0] | (content[1] & 0xFF) << Byte.SIZE) == GZIPInputStream.GZIP_MAGIC;
        try (InputStream in = new ByteArrayInputStream(content);
                InputStream plain = packed ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Returns the content as a tree; a missing node where there is none. */
    public JsonNode json() throws IOException {
        return JSON.readTree(text());
    }

    /** Returns the ids of a list of the API, in its order. */
    public List<String> ids() throws IOException {
        return json().path("data")
                .valueStream()
                .map(one -> one.path("id").asText())
                .toList();
    }
}
