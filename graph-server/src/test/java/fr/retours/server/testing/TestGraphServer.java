package fr.retours.server.testing;

import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link GraphServer} as a parameter: {@code @ExtendWith(TestGraphServer.class)}, then a constructor or
 * method with such a parameter. One server serves all tests of a JVM; it starts with the first that asks and stops after
 * the last. Its store is empty at first, and what a test writes stays: each class clears what it needs cleared.
 */
public final class TestGraphServer implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(TestGraphServer.class);

    /** Supports parameters of type {@link GraphServer}. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == GraphServer.class;
    }

    /** Returns the server of this JVM. */
    @Override
    public GraphServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // A process runs one class of tests after another, each as a run of its own: the server outlives them.
        var ofTheProcess = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
        return Objects.requireNonNull(
                        ofTheProcess.getOrComputeIfAbsent(Running.class, any -> Running.start(), Running.class))
                .server();
    }

    private record Running(GraphServer server, Path folder) implements AutoCloseable {
        static Running start() {
            try {
                var folder = Files.createTempDirectory("retours-graph");
                return new Running(GraphServer.start(GraphServerConfig.in(folder)), folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
