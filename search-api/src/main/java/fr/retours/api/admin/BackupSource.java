package fr.retours.api.admin;

import java.nio.file.Path;

/** Writes backups. */
@FunctionalInterface
public interface BackupSource {
    /** Writes a backup of all that is kept to a file, which appears whole or not at all. Blocks for as long as that takes. */
    void writeTo(Path file);
}
