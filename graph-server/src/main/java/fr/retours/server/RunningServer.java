package fr.retours.server;

/** A server's process and what this program may do with it. */
interface RunningServer {
    ProcessHandle handle();

    /** Gives the server up: its owner stops it and waits for its end, others just leave. */
    void release();

    /** Ends the process without its help, if it is this program's. */
    void kill();
}
