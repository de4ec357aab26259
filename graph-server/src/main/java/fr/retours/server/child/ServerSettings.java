package fr.retours.server.child;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.GraphDatabaseSettings.LogQueryLevel;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.io.ByteUnit;

/** The settings of a small private server: one address, no calls home, memory as stated, a fast start and stop. */
final class ServerSettings {
    private static final long LOG_FILE_BYTES = ByteUnit.mebiBytes(32);

    private ServerSettings() {}

    static Map<Setting<?>, Object> of(ServerOptions options) {
        var settings = new HashMap<Setting<?>, Object>();
        reachable(settings, new SocketAddress("127.0.0.1", options.port()));
        silent(settings);
        small(settings);
        settings.put(
                GraphDatabaseSettings.memory_transaction_max_size,
                Runtime.getRuntime().maxMemory() / 2);
        settings.put(GraphDatabaseSettings.pagecache_memory, ByteUnit.mebiBytes(options.pageCacheMegabytes()));
        return settings;
    }

    private static void reachable(Map<Setting<?>, Object> settings, SocketAddress address) {
        settings.put(BoltConnector.enabled, true);
        settings.put(BoltConnector.listen_address, address);
        settings.put(BoltConnector.advertised_address, address);
        settings.put(GraphDatabaseSettings.auth_enabled, true);
    }

    /** Nothing is sent anywhere, and no query, which may hold people's names, is written to a log. */
    private static void silent(Map<Setting<?>, Object> settings) {
        settings.put(GraphDatabaseSettings.udc_enabled, false);
        settings.put(FleetManagementSettings.fleet_manager_enabled, false);
        settings.put(BoltConnector.enable_discovery, false);
        settings.put(GraphDatabaseSettings.log_queries, LogQueryLevel.OFF);
    }

    /** Neo4j sets a quarter of a gigabyte aside for each database's log, and waits five seconds for calm on a stop. */
    private static void small(Map<Setting<?>, Object> settings) {
        settings.put(GraphDatabaseSettings.preallocate_logical_logs, false);
        settings.put(GraphDatabaseSettings.logical_log_rotation_threshold, LOG_FILE_BYTES);
        settings.put(GraphDatabaseSettings.keep_logical_logs, "2 files");
        settings.put(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
    }
}
