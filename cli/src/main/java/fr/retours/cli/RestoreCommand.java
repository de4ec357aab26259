package fr.retours.cli;

import fr.retours.api.access.AuditAction;
import fr.retours.api.access.AuditActor;
import fr.retours.api.access.AuditLog;
import fr.retours.api.access.AuditOutcome;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.RunProgress;
import fr.retours.cli.terminal.RunReports;
import fr.retours.indexer.archive.RecapArchive;
import fr.retours.indexer.backup.BackupFile;
import fr.retours.indexer.backup.BackupManifest;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.RunReport;
import fr.retours.indexer.load.StorePair;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a data folder from a backup, or only looks whether that could be done. */
@Command(name = "restore")
final class RestoreCommand implements Callable<Integer> {
    private final Console console;
    private final EnvironmentDefaults environment;

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Option(names = "--check", descriptionKey = "option.check")
    boolean check;

    @Option(names = "--base", paramLabel = "SAUVEGARDE", descriptionKey = "option.base")
    @Nullable
    Path base;

    @Parameters(paramLabel = "FICHIER", descriptionKey = "parameter.backup")
    Path file = Path.of("");

    RestoreCommand(Console console, EnvironmentDefaults environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        var backup = new BackupFile(file);
        if (check) {
            BackupCommand.tell(backup, backup.check(Optional.ofNullable(base)), console);
            return ExitCode.DONE;
        }
        var folder = stores.folder();
        BackupManifest manifest = backup.restore(folder, Optional.ofNullable(base));
        BackupCommand.tell(backup, manifest, console);
        new AuditLog(folder.audit(), Clock.systemUTC())
                .append(AuditActor.COMMAND_LINE.did(
                        AuditAction.RESTORE, "backup:" + manifest.created(), AuditOutcome.DONE));
        if (!manifest.leftOut().isEmpty()) {
            console.tell("backup.not-restored", BackupCommand.shown(manifest.leftOut()));
        }
        if (Files.exists(folder.keys())) {
            console.tell("backup.keys");
        }
        RunReports.print(new WritableStores(stores, environment, console).anew("restore", this::fill), console);
        String version =
                RecapArchive.ask(folder, archive -> archive.journal().read().version());
        if (!version.equals(manifest.datasetVersion())) {
            console.tell("backup.other-version", version);
        }
        return ExitCode.DONE;
    }

    /** Both stores are made from what the archive keeps. */
    private RunReport fill(DataFolder folder, StorePair open) {
        try (var progress = RunProgress.on(console)) {
            return WritableStores.run(new IndexerWiring(folder), folder, open, progress)
                    .rebuild(List.of(), false);
        }
    }
}
