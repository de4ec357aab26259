package fr.retours.server.child;

/** Neo4j runs, and its database does not open. */
final class DamagedStoreException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedStoreException() {
        super("database did not open, see logs/debug.log");
    }
}
