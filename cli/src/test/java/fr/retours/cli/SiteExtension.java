package fr.retours.cli;

import fr.retours.server.testing.ProcessStore;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one {@link TestBrowser} of their process and its {@link Site}; without a browser they are skipped and say so. */
final class SiteExtension implements ExecutionCondition, ParameterResolver {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Files.isExecutable(TestBrowser.CHROMIUM)
                ? ConditionEvaluationResult.enabled("a browser is there")
                : ConditionEvaluationResult.disabled("no Chromium at " + TestBrowser.CHROMIUM
                        + ": install it (Debian: apt install chromium) or name it in CHROMIUM");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Site.class || type == TestBrowser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestBrowser browser = ProcessStore.get(context, TestBrowser.class, TestBrowser::new);
        return parameter.getParameter().getType() == TestBrowser.class
                ? browser
                : ProcessStore.get(context, Site.class, () -> Site.start(browser));
    }
}
