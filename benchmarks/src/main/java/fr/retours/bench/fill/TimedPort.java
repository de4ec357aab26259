package fr.retours.bench.fill;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** Ports whose calls are timed: each does what the one behind it does. As safe for concurrent use as that one. */
final class TimedPort {
    private TimedPort() {}

    /**
     * Wraps a port.
     *
     * @param stage which stage a method belongs to, by its name
     */
    static <T> T of(Class<T> port, T behind, StageClock clock, Function<String, FillStage> stage) {
        return port.cast(Proxy.newProxyInstance(
                TimedPort.class.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    try {
                        return clock.time(stage.apply(method.getName()), () -> method.invoke(behind, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }
}
