package fr.retours.text.vector;

import fr.retours.text.IndexUnavailableException;
import java.nio.file.Path;
import org.apache.lucene.store.LockObtainFailedException;

/** Says to the user what is wrong with the vectors, where, and what to do. */
final class VectorFailures {
    private VectorFailures() {}

    static IndexUnavailableException onWriting(Path folder, Exception cause) {
        if (cause instanceof LockObtainFailedException) {
            return new IndexUnavailableException(
                    "Les vecteurs " + folder + " sont en cours d'écriture par un autre processus :"
                            + " attendez qu'il ait fini, puis relancez.",
                    cause);
        }
        return new IndexUnavailableException(
                "Les vecteurs " + folder + " n'ont pas pu être écrits (" + cause.getMessage() + ") :"
                        + " vérifiez l'espace disque et les droits de ce dossier, puis relancez.",
                cause);
    }

    static String onReading(Path folder, Exception cause) {
        return "Les vecteurs " + folder + " sont illisibles (" + cause.getMessage()
                + ") : la recherche va par les mots."
                + " « retours index CHEMIN --sentence-model DOSSIER » les refait.";
    }

    static String none(Path folder) {
        return "Le dossier " + folder + " n'a pas de vecteurs de ce modèle : la recherche va par les mots."
                + " « retours index CHEMIN --sentence-model DOSSIER » les calcule.";
    }
}
