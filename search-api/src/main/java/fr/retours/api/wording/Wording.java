package fr.retours.api.wording;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The French texts of {@code wording.properties}. */
public final class Wording {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(
            "fr.retours.api.wording.wording", Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));

    private Wording() {}

    /**
     * Returns a text with its placeholders filled in the French way.
     *
     * @throws java.util.MissingResourceException if there is no text of this name
     */
    public static String text(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.FRENCH).format(values);
    }
}
