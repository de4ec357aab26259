package fr.retours.api.map;

/** A point of the drawing {@code france.svg}, in its units. */
public record Point(double x, double y) {}
