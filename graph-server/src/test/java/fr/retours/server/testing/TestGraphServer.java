package fr.retours.server.testing;

import fr.retours.server.GraphServer;
import fr.retours.server.GraphServerConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link GraphServer} as a parameter: {@code @ExtendWith(TestGraphServer.class)}, then a constructor or
 * method with such a parameter. One server serves all tests of a JVM; it starts with the first that asks and stops after
 * the last. Its store is empty at first, and what a test writes stays: each class clears what it needs cleared.
 */
public final class TestGraphServer implements ParameterResolver {
    /** Supports parameters of type {@link GraphServer}. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == GraphServer.class;
    }

    /** Returns the server of this JVM. */
    @Override
    public GraphServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return ProcessStore.get(context, Running.class, Running::start).server();
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
            TemporaryFiles.delete(folder);
        }
    }
}
