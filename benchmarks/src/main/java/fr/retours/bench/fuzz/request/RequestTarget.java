package fr.retours.bench.fuzz.request;

import fr.retours.bench.fuzz.FuzzFindingException;
import fr.retours.bench.fuzz.FuzzTarget;
import fr.retours.bench.fuzz.request.SiteRoutes.RouteParameters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpTester;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Requests to a running server, path, parameters and headers; and what must hold of every answer. */
public final class RequestTarget {
    private static final int SERVER_ERROR = 500;
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final List<String> POLICIES =
            List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy");
    /** In the names of elements and attributes of no page: who finds them has put them there. */
    private static final String ELEMENT = "<x\"'>";

    private static final String ATTRIBUTE = "marqueur";

    private static final List<String> VALUES = List.of(
            "rencontre",
            ELEMENT,
            "\" " + ATTRIBUTE + "=1 '",
            "' " + ATTRIBUTE + "='1",
            "</script>" + ELEMENT,
            "javascript:alert(1)//",
            "//ailleurs.example/x",
            "a\r\nX-Injected: 1\r\n\r\n<x\"'>",
            "=cmd|' /C calc'!A0",
            "../../../../etc/passwd",
            "\u202Efdp.cics",
            "p\u0430ris",
            "\0",
            "é".repeat(500),
            "{{7*7}}${7*7}#{7*7}<%=7*7%>",
            "') RETURN 1 //",
            "1 OR 1=1 --");
    private static final Pattern UNESCAPED = Pattern.compile("<x(?=[\"'\\\\&])");

    private final List<RouteParameters> routes;
    private final List<String> known;
    private final RawConnection connection;
    /** What was sent before on this connection: an answer that is longer than it says is found by the next. */
    private String former = "nothing";

    /** Makes one of some routes of a site. */
    public static FuzzTarget of(FuzzedSite site, Function<SiteRoutes, List<RouteParameters>> which) throws IOException {
        var target = new RequestTarget(site, which);
        return new FuzzTarget(target::take, target.seeds());
    }

    private RequestTarget(FuzzedSite site, Function<SiteRoutes, List<RouteParameters>> which) throws IOException {
        var all = SiteRoutes.of(site.address());
        this.routes = which.apply(all);
        this.known = all.values();
        this.connection = new RawConnection(site.address());
    }

    private void take(byte[] input) throws IOException {
        RequestForm request = RequestForm.of(input, routes, known);
        HttpTester.Response answer = answer(request);
        former = request.text();
        String fault = fault(answer);
        if (fault != null) {
            throw new FuzzFindingException(fault + ": " + answer.getStatus() + " to " + request.text());
        }
    }

    private HttpTester.Response answer(RequestForm request) throws IOException {
        try {
            return connection.send(request.bytes(), request.method().equals("HEAD"));
        } catch (HttpException.RuntimeException e) {
            throw new FuzzFindingException(
                    "an answer must be HTTP: " + e.getMessage() + " to " + request.text() + " after " + former);
        }
    }

    private static @Nullable String fault(HttpTester.Response answer) {
        if (answer.getStatus() == SERVER_ERROR) {
            return "the server must not fail";
        }
        for (String policy : POLICIES) {
            if (answer.get(policy) == null) {
                return "an answer must have " + policy;
            }
        }
        if (answer.contains("X-Injected") || answer.contains("Set-Cookie")) {
            return "a header must not be injected";
        }
        String location = answer.get("Location");
        if (location != null && (!location.startsWith("/") || location.startsWith("//"))) {
            return "a redirect must lead to this site, got " + location;
        }
        byte[] content = answer.getContentBytes();
        if (content.length > LONGEST_ANSWER && !isFile(answer)) {
            return "an answer must not be longer than " + LONGEST_ANSWER + ", got " + content.length;
        }
        String type = String.valueOf(answer.get("Content-Type"));
        if ((type.contains("html") || type.contains("xml")) && hasMarkup(new String(content, StandardCharsets.UTF_8))) {
            return "what was sent must not become markup";
        }
        return null;
    }

    private static boolean hasMarkup(String page) {
        return UNESCAPED.matcher(page).find()
                || (page.contains(ATTRIBUTE) && Jsoup.parse(page).selectFirst("[" + ATTRIBUTE + "]") != null);
    }

    /** Files of the program have the length that they have, and so has what is exported. */
    private static boolean isFile(HttpTester.Response answer) {
        return String.valueOf(answer.get("Cache-Control")).contains("immutable")
                || String.valueOf(answer.get("Content-Disposition")).startsWith("attachment");
    }

    private List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int route = 0; route < routes.size(); route++) {
            int places = routes.get(route).path().split("\\{", -1).length - 1;
            int slots = places + routes.get(route).names().size();
            seeds.add(new byte[] {(byte) route, 0});
            for (int slot = 0; slot <= slots; slot++) {
                seeds.add(seed(route, slot, VALUES.get((route + slot) % VALUES.size())));
            }
        }
        return seeds;
    }

    private static byte[] seed(int route, int slot, String value) {
        var seed = new ByteArrayOutputStream();
        seed.write(route);
        seed.write(0);
        seed.write(slot);
        seed.write(RequestForm.OWN);
        seed.writeBytes(value.getBytes(StandardCharsets.UTF_8));
        return seed.toByteArray();
    }
}
