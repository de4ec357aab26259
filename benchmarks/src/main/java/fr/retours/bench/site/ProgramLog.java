package fr.retours.bench.site;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** The log as the program has it, without which libraries tell of every connection between the lines of a table. */
public final class ProgramLog {
    private ProgramLog() {}

    /** Hands on what libraries log, as the command line does. */
    public static void install() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
