package fr.retours.indexer.backup;

import fr.retours.indexer.folder.DataFolderException;

/** A backup cannot be used. The message is one French line: what, where, what to do. */
public final class BackupException extends DataFolderException {
    private static final long serialVersionUID = 1L;

    BackupException(String key, Object... values) {
        super(key, values);
    }

    BackupException(Throwable cause, String key, Object... values) {
        super(cause, key, values);
    }
}
