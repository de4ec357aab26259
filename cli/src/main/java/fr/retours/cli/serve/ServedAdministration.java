package fr.retours.cli.serve;

import fr.retours.api.access.AccessException;
import fr.retours.api.access.AccessKeys;
import fr.retours.api.access.AuditLog;
import fr.retours.api.access.KeyVerifier;
import fr.retours.api.admin.AdminServices;
import fr.retours.api.report.VisitorReports;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.terminal.Console;
import fr.retours.indexer.backup.BackupFile;
import fr.retours.model.port.TerritoryCodes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;

/**
 * What accounts may work on while a folder is served.
 *
 * @param runs which are ended with this
 * @param questions whose search is ended with this
 * @param readings which are ended with this
 * @param cypher whose questions are ended with this
 */
record ServedAdministration(
        AdminServices administration,
        IndexProcesses runs,
        ServedQuestions questions,
        ServedReadings readings,
        ServedCypher cypher)
        implements AutoCloseable {
    /** @param recaps folders below which runs may read */
    static ServedAdministration of(StoreOptions stores, TerritoryCodes codes, List<Path> recaps, Console console) {
        var folder = stores.folder();
        var clock = Clock.system(ZoneId.systemDefault());
        var audit = new AuditLog(folder.audit(), clock);
        var keys = new KeyVerifier(new AccessKeys(folder.keys(), audit, clock), audit);
        tellIfClosed(keys, console);
        var reports = new VisitorReports(folder.reports(), clock);
        reports.tidy();
        var runs = new IndexProcesses(stores, recaps, clock);
        var questions = new ServedQuestions(() -> ChildCommandLine.curate(stores, ServedQuestions.MOST));
        var readings = new ServedReadings(stores.reader(), recap -> ChildCommandLine.secondReading(stores, recap));
        var cypher = new ServedCypher(format -> ChildCommandLine.cypher(stores, format, ServedCypher.LIMIT));
        return new ServedAdministration(
                new AdminServices(
                        keys,
                        audit,
                        new ServedCuration(folder, codes, clock),
                        runs,
                        questions,
                        readings,
                        file -> new BackupFile(file).write(folder),
                        cypher,
                        reports),
                runs,
                questions,
                readings,
                cypher);
    }

    /** A site goes on without its accounts. */
    private static void tellIfClosed(KeyVerifier keys, Console console) {
        try {
            var unused = keys.hasAccounts();
        } catch (AccessException e) {
            console.tell("serve.no-accounts", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        runs.close();
        questions.close();
        readings.close();
        cypher.close();
    }
}
