package fr.retours.cli;

import fr.retours.api.access.AuditCheck;
import fr.retours.api.access.AuditLog;
import fr.retours.cli.option.Environment;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.cli.terminal.Messages;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.Difference;
import fr.retours.indexer.load.Progress;
import fr.retours.indexer.load.Stores;
import fr.retours.indexer.load.Verification;
import fr.retours.indexer.load.Verifier;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the two stores with the journal, and mends them if asked. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Console console;
    private final Environment environment;

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Option(names = "--repair", descriptionKey = "option.repair")
    boolean repair;

    VerifyCommand(Console console, Environment environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (!new DataFolder(stores.data()).isIndexed()) {
            throw new CommandFailure("error.not-indexed", new DataFolder(stores.data()).root());
        }
        boolean isLogSound = isLogSound();
        int code = new Indexing(stores, environment, console).asItIs("verify", this::verify);
        return isLogSound ? code : ExitCode.FAILED;
    }

    /** What was done by way of administration cannot be repaired: it is reported. */
    private boolean isLogSound() {
        var folder = new DataFolder(stores.data());
        AuditCheck found = new AuditLog(folder.audit(), Clock.systemUTC()).check();
        found.torn().forEach(line -> console.err().println(Messages.of("verify.audit-torn", folder.audit(), line)));
        found.altered()
                .forEach(line -> console.out().println(Messages.of("verify.audit-altered", folder.audit(), line)));
        if (found.lines() > 0 && found.altered().isEmpty()) {
            console.out().println(Messages.of("verify.audit", found.lines(), found.last()));
        }
        return found.altered().isEmpty();
    }

    private int verify(DataFolder folder, Stores open) {
        var wiring = new Wiring(folder);
        Verification found = new Verifier(folder, wiring.identification(), open).verify();
        print(found);
        if (found.isSound()) {
            return ExitCode.DONE;
        }
        if (!repair) {
            console.err().println(Messages.of("verify.how-to-repair"));
            return ExitCode.FAILED;
        }
        int mended = Indexing.run(wiring, folder, open, Progress.silent()).repair(found.differences());
        console.out().println(Messages.of("verify.repaired", mended));
        Verification after = new Verifier(folder, wiring.identification(), open).verify();
        print(after);
        return after.isSound() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(Verification found) {
        if (found.interrupted()) {
            console.out().println(Messages.of("verify.interrupted"));
        }
        if (!found.sameVersion()) {
            console.out().println(Messages.of("verify.other-version"));
        }
        found.differences().stream().map(Difference::message).forEach(console.out()::println);
        if (found.isSound()) {
            console.out().println(Messages.of("verify.sound", found.recaps()));
        }
    }
}
