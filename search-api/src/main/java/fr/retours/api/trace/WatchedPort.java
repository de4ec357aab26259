package fr.retours.api.trace;

import fr.retours.text.deadline.StageWatch;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes each question to a store a stage of the work on a request, named by the store and the question. */
final class WatchedPort implements InvocationHandler {
    /** Run a whole request, or tell at once what is known. */
    private static final Set<String> UNWATCHED =
            Set.of("inOneState", "state", "datasetVersion", "searchState", "stems", "size", "close");

    private final Object store;
    private final String name;

    private WatchedPort(Object store, String name) {
        this.store = store;
        this.name = name;
    }

    /** Returns a store whose questions are stages. */
    static <T> T of(Class<T> port, T store, String name) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, new WatchedPort(store, name)));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method question, Object @Nullable [] values) throws Throwable {
        return question.getDeclaringClass() == Object.class || UNWATCHED.contains(question.getName())
                ? ask(question, values)
                : StageWatch.<@Nullable Object, Throwable>in(
                        name + '.' + question.getName(), () -> ask(question, values));
    }

    private @Nullable Object ask(Method question, Object @Nullable [] values) throws Throwable {
        try {
            return question.invoke(store, values);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
