package fr.retours.cli;

import fr.retours.api.access.AuditLog;
import fr.retours.api.access.AuditOutcome;
import fr.retours.cli.option.EnvironmentDefaults;
import fr.retours.cli.option.StoreOptions;
import fr.retours.cli.serve.ServingNote;
import fr.retours.cli.terminal.CommandFailure;
import fr.retours.cli.terminal.Console;
import fr.retours.cli.terminal.ExitCode;
import fr.retours.indexer.privacy.ForgettingManner;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Has a person forgotten for good: nothing is known of them any more, and reading the same recaps again does not bring them back.
 * Killed at any moment, the same command goes on.
 */
@Command(name = "forget")
final class ForgetCommand implements Callable<Integer> {
    private final Console console;
    private final EnvironmentDefaults environment;

    @Mixin
    private final StoreOptions stores = new StoreOptions();

    @Option(names = "--unlink", descriptionKey = "option.unlink")
    boolean unlink;

    @Option(names = "--mask", descriptionKey = "option.mask")
    boolean mask;

    @Parameters(paramLabel = "PERSONNE", descriptionKey = "parameter.person-id")
    String id = "";

    ForgetCommand(Console console, EnvironmentDefaults environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandFailure.refuseIf(unlink && mask, "error.unlink-or-mask");
        var folder = stores.indexed();
        if (new ServingNote(folder).server().isPresent()) {
            throw new CommandFailure("forget.serving", folder.root());
        }
        ForgettingManner manner = unlink ? ForgettingManner.UNLINK : ForgettingManner.MASK;
        var audit = new AuditLog(folder.audit(), Clock.systemUTC());
        PersonRemoval removal = new WritableStores(stores, environment, console)
                .wiped(
                        "forget",
                        locked -> PersonRemoval.begin(locked, id, manner, audit, console),
                        PersonRemoval::rebuild);
        if (stores.neo4j() != null) {
            console.say("forget.own-graph");
        }
        boolean isGone = removal.report();
        audit.append(removal.noted(isGone ? AuditOutcome.DONE : AuditOutcome.FAILED));
        return isGone ? ExitCode.DONE : ExitCode.FAILED;
    }
}
