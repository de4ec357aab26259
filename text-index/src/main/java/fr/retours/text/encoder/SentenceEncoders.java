package fr.retours.text.encoder;

import java.nio.file.Path;
import java.util.ServiceLoader;

/** Opens encoders. The one implementation is an add-on of the program, {@code sentence-model}, found as a service. */
public interface SentenceEncoders {
    /** In place of a folder: the model that the add-on brings. */
    Path DEFAULT = Path.of("default");

    /**
     * Loads the model in a folder.
     *
     * @param folder or {@link #DEFAULT}
     * @throws SentenceModelException if it is not there, or cannot be used
     */
    SentenceEncoder load(Path folder);

    /**
     * Loads the model in a folder with the add-on.
     *
     * @throws SentenceModelException if the program has no add-on, or the model is not there or cannot be used
     */
    static SentenceEncoder open(Path folder) {
        return ServiceLoader.load(SentenceEncoders.class)
                .findFirst()
                .orElseThrow(() -> new SentenceModelException(
                        "--sentence-model demande l’extension « sentence-model », que ce programme n’a pas :"
                                + " décompressez son archive dans le dossier lib du programme (docs/fr/installer.md).",
                        null))
                .load(folder);
    }
}
