package fr.retours.indexer.archive;

import fr.retours.indexer.folder.DataFolderException;
import java.nio.file.Path;

/** The archive is no whole SQLite file. */
final class DamagedArchiveException extends DataFolderException {
    private static final long serialVersionUID = 1L;

    DamagedArchiveException(Throwable cause, Path file) {
        super(cause, "data.bad-archive", file);
    }
}
