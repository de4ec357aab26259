package fr.retours.server;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The French texts of messages.properties. */
final class ServerMessages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("fr.retours.server.messages", Locale.ROOT);

    private ServerMessages() {}

    /** Fills in a text. Numbers are written plainly: a port has no thousands separator. */
    static String of(String key, Object... arguments) {
        var plain = Stream.of(arguments).map(String::valueOf).toArray();
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(plain);
    }
}
