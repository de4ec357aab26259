package fr.retours.api.page.search;

import java.util.List;

/** Those of a kind that can be chosen. */
public record ChoiceGroup(String title, List<NamedChoice> choices) {}
