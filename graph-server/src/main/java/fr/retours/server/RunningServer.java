package fr.retours.server;

/** A server's process and what this program may do with it. */
interface RunningServer {
    ProcessHandle handle();

    /** Gives the server up: its owner stops it and waits for its end, others just leave. */
    void release();
}
