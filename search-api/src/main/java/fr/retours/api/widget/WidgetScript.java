package fr.retours.api.widget;

import fr.retours.api.asset.ProgramFile;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The widget as one module. Its sources are modules that the pages of this site share; here each stands behind those it
 * imports, in one scope, so that nothing is left to import.
 */
final class WidgetScript {
    private static final List<String> MODULES = List.of(
            "element.js",
            "suggestions.js",
            "suggestion-list.js",
            "combobox.js",
            "suggestion-style.js",
            "retours-search.js");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\\R");
    private static final Pattern EXPORT = Pattern.compile("(?m)^export ");

    private WidgetScript() {}

    static String text() {
        return MODULES.stream()
                .map(file -> ProgramFile.text("/fr/retours/api/asset/" + file))
                .map(WidgetScript::standingAlone)
                .collect(Collectors.joining("\n"));
    }

    private static String standingAlone(String module) {
        return EXPORT.matcher(IMPORT.matcher(module).replaceAll("")).replaceAll("");
    }
}
