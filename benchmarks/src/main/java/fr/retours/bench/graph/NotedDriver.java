package fr.retours.bench.graph;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionCallback;
import org.neo4j.driver.TransactionContext;

/** A driver that tells which statements the program makes, with their parameters, in their order. */
public final class NotedDriver {
    private NotedDriver() {}

    /** Reaches no server: whatever is asked, nothing is found. */
    static Driver of(BiConsumer<String, Map<String, Object>> notes) {
        Result nothing = proxy(Result.class, (method, with) -> empty(method.getReturnType()));
        TransactionContext tx = proxy(TransactionContext.class, (method, with) -> {
            note(with, notes);
            return nothing;
        });
        Session session = proxy(Session.class, (method, with) -> {
            if (isWork(with)) {
                return work(with[0], tx);
            }
            note(with, notes);
            return method.getReturnType() == Result.class ? nothing : null;
        });
        return proxy(Driver.class, (method, with) -> method.getReturnType() == Session.class ? session : null);
    }

    private static boolean isWork(Object[] with) {
        return with.length > 0 && (with[0] instanceof TransactionCallback<?> || with[0] instanceof Consumer<?>);
    }

    @SuppressWarnings("unchecked") // the driver takes no other work
    private static @Nullable Object work(Object work, TransactionContext tx) {
        if (work instanceof TransactionCallback<?> callback) {
            return callback.execute(tx);
        }
        ((Consumer<TransactionContext>) work).accept(tx);
        return null;
    }

    @SuppressWarnings("unchecked") // parameters have names
    private static void note(Object[] with, BiConsumer<String, Map<String, Object>> notes) {
        if (with.length > 0 && with[0] instanceof String text) {
            notes.accept(text, with.length > 1 ? (Map<String, Object>) with[1] : Map.of());
        }
    }

    private static @Nullable Object empty(Class<?> type) {
        if (type == List.class) {
            return List.of();
        }
        return type == Stream.class ? Stream.empty() : type == boolean.class ? Boolean.FALSE : null;
    }

    /** What a proxy does when it is called. */
    private interface Doing {
        @Nullable
        Object called(Method method, Object[] with) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Doing doing) {
        return type.cast(Proxy.newProxyInstance(
                NotedDriver.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, with) -> doing.called(method, with == null ? new Object[0] : with)));
    }
}
