package fr.retours.server.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Runs Neo4j until its parent is gone. Standard input is a pipe that the parent holds open and that the system closes
 * however the parent ends; its end is the order to stop. Standard output carries one {@link Report}, for all else there
 * is standard error.
 */
public final class ServerMain {
    private static final String LOCK_FILE = "server.lock";

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
        new ServerMain(ServerOptions.parse(arguments), reports).run();
    }

    private void run() {
        Thread.ofPlatform().name("parent-watch").daemon().start(() -> exitAtEndOf(System.in));
        try {
            open();
        } catch (Throwable e) { // linkage errors too: whatever it is, the parent waits for a report
            e.printStackTrace();
            fail(Failure.of(e, options.home()));
        }
    }

    private void open() throws Exception {
        var home = options.home();
        var lock = lock(home.resolve(LOCK_FILE));
        if (lock == null) {
            fail(Report.STORE_IN_USE);
            return;
        }
        var stopper = new Stopper(home, lock);
        Runtime.getRuntime().addShutdownHook(new Thread(stopper::stop, "stop"));
        new RunFile(ProcessIdentity.of(ProcessHandle.current()), options.owner()).write(home);
        var store = Store.open(home, options.port());
        stopper.opened(store);
        reports.println(Report.READY.slug() + " " + store.boltPort());
    }

    private void fail(Report reason) {
        reports.println(reason.slug());
        System.exit(1);
    }

    /** Takes the folder for this process: the system gives the lock back when the process ends, however it ends. */
    private static @Nullable FileLock lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return channel.tryLock();
    }

    private static void exitAtEndOf(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("parent's pipe broke, which says the same as its end: " + e);
        }
        System.exit(0);
    }
}
