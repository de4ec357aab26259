package fr.retours.api.export.table;

import fr.retours.model.view.EventTheme;

/** What an event is about. */
public record ReportedTheme(String event, EventTheme theme) {}
