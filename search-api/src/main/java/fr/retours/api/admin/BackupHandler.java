package fr.retours.api.admin;

import fr.retours.model.file.FileTree;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;

/** Sends a backup, once it is whole: it lies in the temporary folder of the system until it is sent. */
record BackupHandler(BackupSource source, Clock clock) {
    void send(Context ctx, AuditedCall call) {
        call.around("", () -> {
            try {
                send(ctx);
            } catch (IOException e) {
                throw new UncheckedIOException("a backup must reach the client", e);
            }
        });
    }

    private void send(Context ctx) throws IOException {
        Path folder = Files.createTempDirectory("retours-backup");
        try {
            Path file = folder.resolve("retours-" + LocalDate.now(clock) + ".zip");
            source.writeTo(file);
            ctx.contentType("application/zip")
                    .header(Header.CONTENT_DISPOSITION, "attachment; filename=\"" + file.getFileName() + '"');
            ctx.res().setContentLengthLong(Files.size(file));
            Files.copy(file, ctx.outputStream());
        } finally {
            FileTree.delete(folder);
        }
    }
}
