package fr.retours.cli;

import fr.retours.api.access.AuditCheck;
import fr.retours.api.access.AuditLog;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.folder.DataFolder;
import fr.retours.indexer.load.IndexProgress;
import fr.retours.indexer.load.StoreDifference;
import fr.retours.indexer.load.StorePair;
import fr.retours.indexer.load.StoreVerification;
import fr.retours.indexer.load.StoreVerifier;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares the two stores with the journal, and mends them if asked. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final Console console;
    private final EnvironmentDefaults environment;

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Option(names = "--repair", descriptionKey = "option.repair")
    boolean repair;

    VerifyCommand(Console console, EnvironmentDefaults environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        stores.indexed();
        boolean isLogSound = isLogSound();
        int code = new WritableStores(stores, environment, console).asItIs("verify", this::verify);
        return isLogSound ? code : ExitCode.FAILED;
    }

    /** What was done by way of administration cannot be repaired: it is reported. */
    private boolean isLogSound() {
        var folder = stores.folder();
        AuditCheck found = new AuditLog(folder.audit(), Clock.systemUTC()).check();
        found.torn().forEach(line -> console.tell("verify.audit-torn", folder.audit(), line));
        found.altered().forEach(line -> console.say("verify.audit-altered", folder.audit(), line));
        if (found.lines() > 0 && found.altered().isEmpty()) {
            console.say("verify.audit", found.lines(), found.last());
        }
        return found.altered().isEmpty();
    }

    private int verify(DataFolder folder, StorePair open) {
        var wiring = new IndexerWiring(folder);
        StoreVerification found = new StoreVerifier(folder, wiring.identification(), open).verify();
        print(found);
        if (found.isSound()) {
            return ExitCode.DONE;
        }
        if (!repair) {
            console.tell("verify.how-to-repair");
            return ExitCode.FAILED;
        }
        int mended =
                WritableStores.run(wiring, folder, open, IndexProgress.silent()).repair(found.differences());
        console.say("verify.repaired", mended);
        StoreVerification after = new StoreVerifier(folder, wiring.identification(), open).verify();
        print(after);
        return after.isSound() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(StoreVerification found) {
        if (found.interrupted()) {
            console.say("verify.interrupted");
        }
        if (!found.sameVersion()) {
            console.say("verify.other-version");
        }
        found.differences().stream().map(StoreDifference::message).forEach(console.out()::println);
        if (found.isSound()) {
            console.say("verify.sound", found.recaps());
        }
    }
}
