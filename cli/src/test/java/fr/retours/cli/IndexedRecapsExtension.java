package fr.retours.cli;

import fr.retours.server.testing.ProcessStore;
import org.junit.jupiter.api.extension.ExtensionContext;
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
        return ProcessStore.get(context, IndexedRecaps.class, IndexedRecaps::new);
    }
}
