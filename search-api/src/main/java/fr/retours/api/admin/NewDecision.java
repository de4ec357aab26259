package fr.retours.api.admin;

/**
 * A decision by hand that somebody wants to take.
 *
 * @param kind its section in the file
 * @param fields the entry's own keys and values, as YAML within braces
 * @param reason in the words of whoever decides
 */
public record NewDecision(String kind, String fields, String reason) {}
