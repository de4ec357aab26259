package fr.retours.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.api.access.AccessRole;
import fr.retours.api.access.AuditActor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tests that come to the editor’s desk as a browser without scripts does. */
abstract class OnFakedDesk extends AdministratedServer {
    private static final Pattern TOKEN = Pattern.compile("name=\"jeton\" value=\"(\\w+)\"");

    HttpResponse<String> send(String path, String cookie, Map<String, String> form) {
        int port = server.server.adminPort().orElseThrow();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/atelier" + path))
                .header("Cookie", cookie);
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form.entrySet().stream()
                            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"))));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String key(AccessRole role) {
        return keys.add(role.slug(), role, AuditActor.COMMAND_LINE).token();
    }

    static String cookie(HttpResponse<?> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", "");
    }

    String comeIn() {
        return cookie(send("/entrer", "", Map.of("cle", key(AccessRole.EDITOR))));
    }

    String token(String cookie) {
        Matcher found = TOKEN.matcher(send("", cookie, Map.of()).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    String progress(String cookie) {
        return send("/etat", cookie, Map.of()).body();
    }
}
