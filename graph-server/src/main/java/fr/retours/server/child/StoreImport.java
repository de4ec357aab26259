package fr.retours.server.child;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.neo4j.batchimport.api.BatchImporter;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.ByteUnit;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.context.FixedVersionContextSupplier;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.DatabaseCreationOptions;
import org.neo4j.kernel.impl.index.schema.DefaultIndexProvidersAccess;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.LogTailMetadataFactoryImpl;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.StorageEngineFactory;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * Makes a store of {@link FillFiles} by Neo4j's own importer, as {@code neo4j-admin database import full} does, in this process and from rows. What it is given is neither
 * public nor kept from one release to the next.
 */
final class StoreImport {
    private StoreImport() {}

    /** Makes the store of the default database, which must not be there yet. */
    static void run(ServerOptions options) throws Exception {
        var config = Config.newBuilder()
                .set(GraphDatabaseSettings.neo4j_home, options.home().toAbsolutePath())
                .set(ServerSettings.of(options))
                .build();
        var layout = Neo4jLayout.of(config).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        try (var files = new DefaultFileSystemAbstraction();
                var scheduler = JobSchedulerFactory.createInitialisedScheduler();
                var input = FillInput.of(FillFiles.in(options.home()))) {
            files.mkdirs(layout.databaseDirectory());
            importer(config, layout, files, scheduler, options.pageCacheMegabytes())
                    .doImport(input);
        }
    }

    private static BatchImporter importer(
            Config config,
            DatabaseLayout layout,
            DefaultFileSystemAbstraction files,
            JobScheduler scheduler,
            int megabytes)
            throws IOException {
        var engine = StorageEngineFactory.selectStorageEngine(config);
        var tracer = PageCacheTracer.NULL;
        var log = NullLogService.getInstance();
        var contexts = new CursorContextFactory(tracer, new FixedVersionContextSupplier(TransactionIdStore.BASE_TX_ID));
        return engine.batchImporter(
                layout,
                files,
                false,
                tracer,
                new Within(megabytes),
                log,
                new PrintStream(OutputStream.nullOutputStream()),
                false,
                DefaultAdditionalIds.EMPTY,
                new LogTailMetadataFactoryImpl(files),
                config,
                Monitor.NO_MONITOR,
                scheduler,
                Collector.STRICT,
                TransactionLogInitializer.getLogFilesInitializer(),
                new IndexImporterFactoryImpl(),
                EmptyMemoryTracker.INSTANCE,
                contexts,
                () -> new DefaultIndexProvidersAccess(engine, files, config, scheduler, log, tracer, contexts),
                0,
                null,
                DatabaseCreationOptions.EMPTY_CREATION_OPTIONS,
                BatchImporter.HardwareValidation.NONE);
    }

    /** How the importer works: with the memory that the store will have, and the two indexes that each database has. */
    private static final class Within extends Configuration.Overridden {
        private final long bytes;

        Within(int megabytes) {
            super(Configuration.DEFAULT);
            this.bytes = ByteUnit.mebiBytes(megabytes);
        }

        @Override
        public long maxOffHeapMemory() {
            return bytes;
        }

        @Override
        public IndexConfig indexConfig() {
            return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
        }
    }
}
