package fr.retours.cli.terminal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the command says to its user, from {@code messages.properties}. */
public final class TerminalMessages {
    /** The bundle, also used by picocli for its help. */
    public static final String BUNDLE = "fr.retours.cli.messages";

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(BUNDLE, Locale.ROOT);

    private TerminalMessages() {}

    /**
     * Returns a message, numbers and all in French form.
     *
     * @throws java.util.MissingResourceException if there is no such message
     */
    public static String of(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.FRENCH).format(values);
    }
}
