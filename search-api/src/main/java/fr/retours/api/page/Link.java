package fr.retours.api.page;

/** A way somewhere. */
public record Link(String label, String href) {}
