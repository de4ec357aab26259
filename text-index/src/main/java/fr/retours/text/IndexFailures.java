package fr.retours.text;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NotDirectoryException;
import org.apache.lucene.store.LockObtainFailedException;

/** Says to the user what is wrong with the index, where, and what to do. */
final class IndexFailures {
    private IndexFailures() {}

    /** Tells why the index cannot be written. */
    static IndexUnavailableException onWriting(String where, Exception cause) {
        return switch (cause) {
            case LockObtainFailedException e ->
                new IndexUnavailableException(
                        "L'index " + where + " est en cours d'écriture par un autre processus :"
                                + " attendez qu'il ait fini, puis relancez.",
                        e);
            case AccessDeniedException e -> notWritable(where, e);
            case FileAlreadyExistsException e -> noFolder(where, e);
            case NotDirectoryException e -> noFolder(where, e);
            default ->
                new IndexUnavailableException(
                        "L'index " + where + " n'a pas pu être écrit (" + reason(cause) + ") :"
                                + " vérifiez l'espace disque et les droits de ce dossier, puis relancez.",
                        cause);
        };
    }

    /** Tells why the index cannot be read. */
    static IndexUnavailableException onReading(String where, Exception cause) {
        return switch (cause) {
            case AccessDeniedException e ->
                new IndexUnavailableException(
                        "L'index " + where + " n'est pas lisible : donnez à cet utilisateur le droit de le lire.", e);
            case NotDirectoryException e -> noFolder(where, e);
            default ->
                new IndexUnavailableException(
                        "L'index " + where + " est illisible (" + reason(cause) + ") :"
                                + " supprimez ce dossier, puis relancez « retours index ».",
                        cause);
        };
    }

    /** Tells that the index was there and no longer is. */
    static IndexUnavailableException gone(String where) {
        return new IndexUnavailableException(
                "L'index " + where + " a disparu : remettez ce dossier en place ou relancez « retours index ».", null);
    }

    /** Tells that fields or analysis have changed since the index was written. */
    static IndexUnavailableException otherVersion(String where) {
        return new IndexUnavailableException(
                "L'index " + where + " vient d'une autre version de Retours :"
                        + " supprimez ce dossier, puis relancez « retours index ».",
                null);
    }

    private static IndexUnavailableException notWritable(String where, Exception cause) {
        return new IndexUnavailableException(
                "Le dossier " + where + " n'est pas accessible en écriture :"
                        + " changez ses droits ou choisissez un autre dossier avec --data.",
                cause);
    }

    private static IndexUnavailableException noFolder(String where, Exception cause) {
        return new IndexUnavailableException(
                where + " n'est pas un dossier : choisissez un autre dossier avec --data.", cause);
    }

    private static String reason(Exception cause) {
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
