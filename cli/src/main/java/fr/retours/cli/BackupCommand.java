package fr.retours.cli;

import fr.retours.cli.option.DataOption;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.TerminalMessages;
import fr.retours.indexer.backup.BackupFile;
import fr.retours.indexer.backup.BackupManifest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a data folder into one file, also while it is served and written. */
@Command(name = "backup")
final class BackupCommand implements Callable<Integer> {
    private static final int MOST_NAMED = 10;

    private final Console console;

    @Mixin
    private final DataOption data = new DataOption();

    @Option(names = "--since", paramLabel = "SAUVEGARDE", descriptionKey = "option.since")
    @Nullable
    Path since;

    @Parameters(paramLabel = "FICHIER", descriptionKey = "parameter.backup")
    Path file = Path.of("");

    BackupCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var folder = data.indexed();
        var backup = new BackupFile(file);
        BackupManifest manifest =
                since == null ? backup.write(folder) : backup.writeSince(new BackupFile(since), folder);
        tell(backup, manifest, console);
        tellLeftOut(BackupFile.leftOut(folder).stream().map(Path::toString).toList());
        if (manifest.datasetVersion().isEmpty()) {
            console.tell("backup.under-way");
        }
        return ExitCode.DONE;
    }

    private void tellLeftOut(List<String> files) {
        if (!files.isEmpty()) {
            console.tell("backup.left-out", shown(files));
        }
    }

    /** Returns the first names of a list that may be long. */
    static String shown(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)))
                + (names.size() > MOST_NAMED ? ", …" : "");
    }

    /** Tells what a backup holds. */
    static void tell(BackupFile backup, BackupManifest manifest, Console console) {
        String version = manifest.datasetVersion();
        console.say(
                "backup.holds",
                backup.file(),
                manifest.recaps(),
                manifest.files().size(),
                manifest.created(),
                version.isEmpty() ? TerminalMessages.of("backup.no-version") : version);
    }
}
