package fr.retours.bench.fuzz.request;

import fr.retours.bench.fuzz.request.SiteRoutes.RouteParameters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The request that an input stands for: a byte for the route, one for method and encoding, then values, with {@value #BETWEEN} between. The
 * first byte of a value says whose it is (the places in the path, then parameters, then headers); the next one, below 128, that it is a
 * known value, and else the rest is the value.
 *
 * @param method of the request
 * @param text of the whole request, a character for each byte
 */
record RequestForm(String method, String text) {
    static final int BETWEEN = 0x1E;
    /** Says that a value is the rest. */
    static final int OWN = 0x80;

    private static final List<String> HEADERS =
            List.of(("Accept Host If-None-Match Accept-Language Origin Referer Forwarded X-Forwarded-Host "
                            + "X-Forwarded-For User-Agent Range Accept-Encoding")
                    .split(" "));
    private static final List<String> METHODS = List.of("", "HEAD", "OPTIONS", "POST");
    private static final Pattern ENCODED = Pattern.compile("[^\\w.~:-]", Pattern.DOTALL);
    private static final int RAW = 4;
    private static final int FORM = 8;

    /** Reads an input. */
    static RequestForm of(byte[] input, List<RouteParameters> routes, List<String> known) {
        int how = at(input, 1);
        RouteParameters route = routes.get(at(input, 0) % routes.size());
        boolean raw = (how & RAW) != 0;
        String[] path = route.path().split("\\{[^}]*}", -1);
        String[] places = new String[path.length - 1];
        Arrays.fill(places, latin(known.getFirst()));
        var query = new StringJoiner("&");
        var headers = new StringBuilder();
        boolean hasHost = false;
        for (byte[] part : parts(input)) {
            String value = value(part, known);
            int who = at(part, 0) % (places.length + route.names().size() + HEADERS.size());
            int name = who - places.length;
            if (name < 0) {
                places[who] = value;
            } else if (name < route.names().size()) {
                query.add(route.names().get(name) + "=" + encoded(value, raw));
            } else {
                String header = HEADERS.get(name - route.names().size());
                hasHost |= header.equals("Host");
                headers.append(header)
                        .append(": ")
                        .append(value.replaceAll("[\r\n]", ""))
                        .append("\r\n");
            }
        }
        var address = new StringBuilder(path[0]);
        for (int place = 0; place < places.length; place++) {
            address.append(encoded(places[place], raw)).append(path[place + 1]);
        }
        String chosen = METHODS.get(how % METHODS.size());
        String method = chosen.isEmpty() ? route.method() : chosen;
        boolean post = method.equals("POST");
        boolean form = post && (how & FORM) != 0;
        if (!form && query.length() > 0) {
            address.append('?').append(query);
        }
        if (!hasHost) {
            headers.insert(0, "Host: retours.example\r\n");
        }
        String body = form ? query.toString() : "";
        if (post) {
            headers.append("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ")
                    .append(body.length())
                    .append("\r\n");
        }
        return new RequestForm(method, method + " " + address + " HTTP/1.1\r\n" + headers + "\r\n" + body);
    }

    /** Returns what is sent. */
    byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int at(byte[] input, int place) {
        return place < input.length ? input[place] & 0xFF : 0;
    }

    private static List<byte[]> parts(byte[] input) {
        List<byte[]> parts = new ArrayList<>();
        int start = 2;
        for (int end = start; end <= input.length; end++) {
            if (end == input.length || input[end] == BETWEEN) {
                if (end > start) {
                    parts.add(Arrays.copyOfRange(input, start, end));
                }
                start = end + 1;
            }
        }
        return parts;
    }

    /** Returns a value, a character for each of its bytes. */
    private static String value(byte[] part, List<String> known) {
        int kind = at(part, 1);
        if (kind >= OWN) {
            return new String(part, 2, part.length - 2, StandardCharsets.ISO_8859_1);
        }
        return latin(known.get((kind * OWN + at(part, 2) % OWN) % known.size()));
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static String encoded(String value, boolean raw) {
        return ENCODED.matcher(value).replaceAll(letter -> {
            char one = letter.group().charAt(0);
            return raw && one > ' '
                    ? Matcher.quoteReplacement(letter.group())
                    : "%" + HexFormat.of().toHexDigits((byte) one);
        });
    }
}
