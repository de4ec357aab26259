package fr.retours.server.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.kernel.impl.security.User;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.logging.NullLogProvider;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;
import org.neo4j.server.security.auth.CommunitySecurityModule;
import org.neo4j.server.security.auth.FileUserRepository;

/** Neo4j, opened on a folder and reachable over Bolt. */
final class BoltStore {
    private static final String SET_PASSWORD =
            "ALTER USER " + ServerPassword.USER + " SET PASSWORD $password CHANGE NOT REQUIRED";

    private static final String SYSTEM_DATABASE = "data/databases/system";

    private final DatabaseManagementService neo4j;

    private BoltStore(DatabaseManagementService neo4j) {
        this.neo4j = neo4j;
    }

    /**
     * Opens the store; recovers it first when it was not closed, and makes it anew when its making was cut short; a new one has what a
     * {@link fr.retours.server.GraphFill} says. The password file exists afterwards.
     */
    static BoltStore open(ServerOptions options) throws Exception {
        var creation = new StoreCreation(options.home());
        var fill = FillFiles.in(options.home());
        if (creation.begin() && fill.areWhole()) {
            StoreImport.run(options);
        }
        var store = openWithPassword(options);
        store.requireAvailable();
        creation.end();
        fill.remove();
        return store;
    }

    private static BoltStore openWithPassword(ServerOptions options) throws Exception {
        Path home = options.home();
        boolean isNew = Files.notExists(home.resolve(SYSTEM_DATABASE));
        boolean isKept = ServerPassword.isKept(home);
        if (isKept && !isNew) {
            return new BoltStore(build(options));
        }
        var password = isKept ? ServerPassword.read(home) : ServerPassword.random();
        if (isNew) {
            setInitialPassword(home, password);
        }
        var store = new BoltStore(build(options));
        if (!isNew) {
            store.setPassword(password); // the password file was lost, or the first start was cut short
        }
        ServerPassword.keep(home, password);
        return store;
    }

    int boltPort() {
        var ports = database().getDependencyResolver().resolveDependency(ConnectorPortRegister.class);
        return ports.getLocalAddress(ConnectorType.BOLT).getPort();
    }

    private GraphDatabaseAPI database() {
        return (GraphDatabaseAPI) neo4j.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    /** Refuses a damaged database: Neo4j goes on without it, and Bolt answers all the same. */
    private void requireAvailable() throws DamagedStoreException {
        if (!database().isAvailable()) {
            throw new DamagedStoreException();
        }
    }

    void close() {
        neo4j.shutdown();
    }

    private static DatabaseManagementService build(ServerOptions options) {
        return new DatabaseManagementServiceBuilder(options.home())
                .setConfig(ServerSettings.of(options))
                .build();
    }

    /** Spares a new store the well-known password, as {@code neo4j-admin dbms set-initial-password} does. */
    private static void setInitialPassword(Path home, String password) throws Exception {
        var config = Config.newBuilder()
                .set(GraphDatabaseSettings.neo4j_home, home.toAbsolutePath())
                .build();
        var file = CommunitySecurityModule.getInitialUserRepositoryFile(config);
        Files.deleteIfExists(file);
        var credential =
                SystemGraphCredential.createCredentialForPassword(password.getBytes(UTF_8), new SecureHasher());
        try (var files = new DefaultFileSystemAbstraction()) {
            var users = new FileUserRepository(files, file, NullLogProvider.getInstance(), EmptyMemoryTracker.INSTANCE);
            users.start();
            users.create(new User(ServerPassword.USER, null, credential, false, false));
            users.shutdown();
        }
    }

    private void setPassword(String password) {
        neo4j.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(SET_PASSWORD, Map.of("password", password));
    }
}
