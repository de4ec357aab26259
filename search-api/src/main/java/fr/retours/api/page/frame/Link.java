package fr.retours.api.page.frame;

/** A way somewhere. */
public record Link(String label, String href) {}
