package fr.retours.cli;

import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link IndexedRecaps} of their process. */
final class IndexedRecapsExtension implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == IndexedRecaps.class;
    }

    @Override
    public IndexedRecaps resolveParameter(ParameterContext parameter, ExtensionContext context) {
        // A process runs one class of tests after another, each as a run of its own: the folders outlive them.
        var ofTheProcess = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(IndexedRecaps.class));
        return Objects.requireNonNull(ofTheProcess.getOrComputeIfAbsent(
                IndexedRecaps.class, any -> new IndexedRecaps(), IndexedRecaps.class));
    }
}
