package fr.retours.indexer;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The French sentences that this module shows to people, kept in {@code messages.properties}. */
public final class Messages {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("fr.retours.indexer.messages", Locale.ROOT, Messages.class.getModule());

    private Messages() {}

    /**
     * Returns a sentence with its gaps filled.
     *
     * @param key what the sentence stands under in the file
     * @param values for {@code {0}}, {@code {1}}…, shown by {@link String#valueOf}
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    public static String text(String key, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(shown);
    }
}
