package fr.retours.indexer.backup;

import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.folder.DataFolderException;
import java.nio.file.Path;

/** Makes a backup in a process of its own, whose files can be kept from growing. */
final class BackupMain {
    /** How it ends when there is no backup, as is said. */
    static final int REFUSED = 3;

    private BackupMain() {}

    public static void main(String[] arguments) {
        try {
            new BackupFile(Path.of(arguments[1])).write(new DataFolder(Path.of(arguments[0])));
        } catch (DataFolderException e) {
            System.out.println(e.getMessage());
            System.exit(REFUSED);
        }
    }
}
