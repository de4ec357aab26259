package fr.retours.api.map;

/** A point of the drawing {@code france.svg}, in its units. */
public record MapPoint(double x, double y) {}
