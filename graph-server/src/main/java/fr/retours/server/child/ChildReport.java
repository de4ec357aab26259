package fr.retours.server.child;

import java.util.Optional;
import java.util.stream.Stream;

/** What the server's process tells its parent, one word on a line of its standard output. */
public enum ChildReport {
    /** Bolt answers; the port follows, after a blank. */
    READY("ready"),
    /** Another server has the store open. */
    STORE_IN_USE("store-in-use"),
    /** The file system is full. */
    DISK_FULL("disk-full"),
    /** A database is there and does not open. */
    STORE_DAMAGED("store-damaged"),
    /** Anything else; the log tells. */
    FAILED("failed");

    private final String slug;

    ChildReport(String slug) {
        this.slug = slug;
    }

    /** Returns the word on the line. */
    public String slug() {
        return slug;
    }

    /** Finds the report that a line starts with; empty when the line is none. */
    public static Optional<ChildReport> of(String line) {
        var word = line.split(" ", 2)[0];
        return Stream.of(values()).filter(report -> report.slug.equals(word)).findFirst();
    }
}
