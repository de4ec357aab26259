package fr.retours.text.store;

import fr.retours.text.IndexUnavailableException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.LockObtainFailedException;

/** Says to the user what is wrong with the index, where, and what to do. */
final class IndexFailures {
    private IndexFailures() {}

    private static final Pattern FILE = Pattern.compile("[/\\\\\"]([\\w.]+)\"");

    /** Tells why the index cannot be written. */
    static IndexUnavailableException onWriting(String where, Exception cause) {
        if (isDamage(cause)) {
            return damaged(where, cause);
        }
        return switch (cause) {
            case LockObtainFailedException e ->
                new IndexUnavailableException(
                        "L'index " + where + " est en cours d'écriture par un autre processus :"
                                + " attendez qu'il ait fini, puis relancez.",
                        e);
            case AccessDeniedException e ->
                new IndexUnavailableException(
                        "Le dossier " + where + " n'est pas accessible en écriture :"
                                + " changez ses droits ou choisissez un autre dossier avec --data.",
                        e);
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
        if (isDamage(cause)) {
            return damaged(where, cause);
        }
        return switch (cause) {
            case AccessDeniedException e ->
                new IndexUnavailableException(
                        "L'index " + where + " n'est pas lisible : donnez à cet utilisateur le droit de le lire.", e);
            case NotDirectoryException e -> noFolder(where, e);
            default ->
                new IndexUnavailableException(
                        "L'index " + where + " est illisible (" + reason(cause) + ") : vérifiez le disque et les droits"
                                + " de ce dossier ; « retours index --rebuild » le refait.",
                        cause);
        };
    }

    /** Tells that files are not as they were written, and which one, as far as it is known. */
    static IndexUnavailableException damaged(String where, Exception cause) {
        return new IndexUnavailableException(
                "L'index " + where + " est abîmé"
                        + file(cause).map(file -> " (fichier " + file + ")").orElse("")
                        + " : « retours index --rebuild » le refait d'après ce qui a été lu et reste gardé.",
                cause,
                true);
    }

    /** Tells whether files that are read are not as Lucene wrote them, or are missing; wrong bytes may be met anywhere. */
    private static boolean isDamage(Exception cause) {
        return cause instanceof IllegalArgumentException
                || cause instanceof IndexOutOfBoundsException
                || cause instanceof CorruptIndexException
                || cause instanceof IndexFormatTooOldException
                || cause instanceof IndexFormatTooNewException
                || cause instanceof EOFException
                || cause instanceof FileNotFoundException
                || cause instanceof NoSuchFileException;
    }

    private static Optional<String> file(Exception cause) {
        String resource = cause instanceof CorruptIndexException corrupt
                ? String.valueOf(corrupt.getResourceDescription())
                : '"' + String.valueOf(cause.getMessage()) + '"';
        var found = FILE.matcher(resource);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
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
                        + " « retours index --rebuild » le refait d'après ce qui a été lu et reste gardé.",
                null,
                true);
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
