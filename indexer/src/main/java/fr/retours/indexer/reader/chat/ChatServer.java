package fr.retours.indexer.reader.chat;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A server of language models, and which of its models is asked.
 *
 * @param address what its chat completions stand below, or they themselves: {@code http://127.0.0.1:11434/v1}
 * @param model as the server calls it
 * @param key that the server wants; shown to nobody
 */
public record ChatServer(URI address, String model, Optional<String> key) {
    private static final String COMPLETIONS = "/chat/completions";
    private static final String USUAL_ROOT = "/v1";
    private static final Set<String> WEB = Set.of("http", "https");
    /** Names are not looked up: what leads to this machine today may lead elsewhere tomorrow. */
    private static final Pattern THIS_MACHINE =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]");

    /** @throws IllegalArgumentException if the address is none of the web, or has a name, a password or a question in it */
    public ChatServer {
        if (address.getHost() == null
                || !WEB.contains(String.valueOf(address.getScheme()))
                || address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null) {
            throw new IllegalArgumentException("server must be http(s)://host[:port][/path], got another address");
        }
        if (model.isBlank()) {
            throw new IllegalArgumentException("model must have a name");
        }
    }

    /** Returns where questions are sent. */
    URI completions() {
        String path = address.getRawPath().replaceFirst("/+$", "");
        String whole = path.endsWith(COMPLETIONS) ? path : (path.isEmpty() ? USUAL_ROOT : path) + COMPLETIONS;
        return address.resolve(whole);
    }

    /** Tells whether what is sent leaves this machine. */
    public boolean isElsewhere() {
        return !THIS_MACHINE.matcher(address.getHost()).matches();
    }

    /** Tells whether others on the way can read what is sent. */
    public boolean isPlain() {
        return address.getScheme().equals("http");
    }

    /** Returns a text that a server sent, without the key, whatever it wrote of it. */
    String withoutKey(String text) {
        return key.map(secret -> text.replace(secret, "•••")).orElse(text);
    }

    /** Returns address and model: the key is shown to nobody. */
    @Override
    public String toString() {
        return model + " (" + address + ")";
    }
}
