package fr.retours.server.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * Runs Neo4j until its parent is gone. Standard input is a pipe that the parent holds open and that the system closes
 * however the parent ends; its end is the order to stop. Standard output carries one {@link ChildReport}, for all else there
 * is standard error.
 */
public final class ServerMain {
    private final ServerOptions options;
    private final PrintStream reports;

    private ServerMain(ServerOptions options, PrintStream reports) {
        this.options = options;
        this.reports = reports;
    }

    /** Opens the store and reports; the process ends with its standard input, or on SIGTERM. */
    public static void main(String[] arguments) {
        var reports = System.out;
        System.setOut(System.err); // no library may write among the reports
        System.setProperty("log4j.shutdownHookEnabled", "false"); // the log stays open until the store is closed
        new ServerMain(ServerOptions.parse(arguments), reports).run();
    }

    private void run() {
        try {
            var lock = StoreLock.take(options.home());
            if (lock == null) {
                fail(ChildReport.STORE_IN_USE);
            } else {
                open(new StoreStopper(options.home(), lock));
            }
        } catch (Throwable e) { // linkage errors too: whatever it is, the parent waits for a report
            e.printStackTrace();
            fail(OpeningFailure.of(e, options.home()));
        }
    }

    private void open(StoreStopper stopper) throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(stopper::stop, "stop"));
        Thread.ofPlatform().name("parent-watch").daemon().start(() -> exitWithParent(System.in, stopper));
        var self = ProcessIdentity.of(ProcessHandle.current());
        var starting = new RunFile(self, options.owner(), 0);
        starting.write(options.home());
        var store = BoltStore.open(options);
        stopper.opened(store);
        starting.withPort(store.boltPort()).write(options.home());
        reports.println(ChildReport.READY.slug() + " " + store.boltPort());
    }

    private void fail(ChildReport reason) {
        reports.println(reason.slug());
        System.exit(1);
    }

    private static void exitWithParent(InputStream input, StoreStopper stopper) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("parent's pipe broke, which says the same as its end: " + e);
        }
        stopper.parentIsGone();
        System.exit(0);
    }
}
