package fr.retours.bench.fuzz.request;

import fr.retours.bench.fuzz.request.SiteRoutes.RouteParameters;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Host",
            "If-None-Match",
            "Accept-Language",
            "Origin",
            "Referer",
            "Forwarded",
            "X-Forwarded-Host",
            "X-Forwarded-For",
            "User-Agent",
            "Range",
            "Accept-Encoding");
    private static final List<String> METHODS = List.of("", "HEAD", "OPTIONS", "POST");
    private static final String UNRESERVED = "-._~:";
    private static final int RAW = 4;
    private static final int FORM = 8;

    /** Reads an input. */
    static RequestForm of(byte[] input, List<RouteParameters> routes, List<String> known) {
        int first = at(input, 0);
        int how = at(input, 1);
        RouteParameters route = routes.get(first % routes.size());
        boolean raw = (how & RAW) != 0;
        List<byte[]> parts = parts(input);
        String[] path = route.path().split("\\{[^}]*}", -1);
        byte[][] places = new byte[path.length - 1][];
        Arrays.fill(places, known.getFirst().getBytes(StandardCharsets.UTF_8));
        var query = new ByteArrayOutputStream();
        var headers = new ByteArrayOutputStream();
        boolean hasHost = false;
        for (byte[] part : parts) {
            byte[] value = value(part, known);
            int who = at(part, 0) % (places.length + route.names().size() + HEADERS.size());
            if (who < places.length) {
                places[who] = value;
            } else if (who < places.length + route.names().size()) {
                query.write(query.size() == 0 ? '?' : '&');
                query.writeBytes(ascii(route.names().get(who - places.length) + "="));
                write(query, value, raw);
            } else {
                String header = HEADERS.get(who - places.length - route.names().size());
                hasHost |= header.equals("Host");
                headers.writeBytes(ascii(header + ": "));
                headers.writeBytes(printable(value));
                headers.writeBytes(ascii("\r\n"));
            }
        }
        String chosen = METHODS.get(how % METHODS.size());
        String method = chosen.isEmpty() ? route.method() : chosen;
        boolean form = method.equals("POST") && (how & FORM) != 0;
        var request = new ByteArrayOutputStream();
        request.writeBytes(ascii(method + " "));
        for (int place = 0; place < path.length; place++) {
            request.writeBytes(ascii(path[place]));
            if (place < places.length) {
                write(request, places[place], raw);
            }
        }
        byte[] body = form ? query.toByteArray() : new byte[0];
        if (!form) {
            request.writeBytes(query.toByteArray());
        }
        request.writeBytes(ascii(" HTTP/1.1\r\n" + (hasHost ? "" : "Host: retours.example\r\n")));
        request.writeBytes(headers.toByteArray());
        if (method.equals("POST")) {
            request.writeBytes(ascii("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + Math.max(0, body.length - 1) + "\r\n"));
        }
        request.writeBytes(ascii("\r\n"));
        request.write(body, Math.min(1, body.length), Math.max(0, body.length - 1));
        return new RequestForm(method, request.toString(StandardCharsets.ISO_8859_1));
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

    private static byte[] value(byte[] part, List<String> known) {
        int kind = at(part, 1);
        if (kind >= OWN) {
            return Arrays.copyOfRange(part, 2, part.length);
        }
        int number = kind * OWN + at(part, 2) % OWN;
        return known.get(number % known.size()).getBytes(StandardCharsets.UTF_8);
    }

    private static void write(ByteArrayOutputStream out, byte[] value, boolean raw) {
        for (byte one : value) {
            char letter = (char) (one & 0xFF);
            boolean plain = letter < OWN && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0);
            if (plain || (raw && letter > ' ')) {
                out.write(one);
            } else {
                out.write('%');
                out.write(Character.forDigit(letter >> 4, 16));
                out.write(Character.forDigit(letter & 0xF, 16));
            }
        }
    }

    /** Leaves out what would end a header. */
    private static byte[] printable(byte[] value) {
        var out = new ByteArrayOutputStream();
        for (byte one : value) {
            if (one != '\r' && one != '\n') {
                out.write(one);
            }
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
