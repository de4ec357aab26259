package fr.retours.server.testing;

import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/** What all tests of a process share: it runs one class of them after another, each as a run of its own. */
public final class ProcessStore {
    private ProcessStore() {}

    /** Returns the one value of a type, made for the first who asks; it is closed when the process ends its last test. */
    public static <V> V get(ExtensionContext context, Class<V> type, Supplier<V> made) {
        var store = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(ProcessStore.class));
        return Objects.requireNonNull(store.getOrComputeIfAbsent(type, any -> made.get(), type));
    }
}
