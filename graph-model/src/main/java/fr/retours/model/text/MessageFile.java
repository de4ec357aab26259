package fr.retours.model.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The French sentences that a module shows to people, from a file of properties beside its classes. Safe for concurrent use. */
public final class MessageFile {
    private final ResourceBundle sentences;

    /**
     * Reads the file.
     *
     * @param name of the file as of a class, without its ending: {@code fr.retours.corpus.messages}
     * @throws java.util.MissingResourceException if there is no such file
     */
    public MessageFile(String name) {
        sentences = ResourceBundle.getBundle(name, Locale.ROOT);
    }

    /**
     * Returns a sentence with its gaps filled.
     *
     * @param key what the sentence stands under in the file
     * @param values for {@code {0}}, {@code {1}}…, shown by {@link String#valueOf}
     * @throws java.util.MissingResourceException if there is no such sentence
     */
    public String text(String key, Object... values) {
        Object[] shown = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            shown[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(sentences.getString(key), Locale.ROOT).format(shown);
    }
}
