package fr.retours.text.settings;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A file of settings that cannot be followed. Its message is one French line for whoever wrote it. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle(
            "fr.retours.text.settings.messages", Locale.ROOT, SettingsException.class.getModule());

    /**
     * Says what is wrong with a whole file.
     *
     * @param key what the French sentence stands under in {@code messages.properties}
     */
    SettingsException(String file, String key, Object... values) {
        super(sentence("file", file, sentence(key, values)));
    }

    /**
     * Says what is wrong with a line.
     *
     * @param line counted from 1
     * @param key what the French sentence stands under in {@code messages.properties}
     */
    SettingsException(String file, int line, String key, Object... values) {
        super(sentence("line", file, String.valueOf(line), sentence(key, values)));
    }

    private static String sentence(String key, Object... values) {
        return new MessageFormat(SENTENCES.getString(key), Locale.ROOT).format(values);
    }
}
