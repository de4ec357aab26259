package fr.retours.model.fact;

/**
 * A point on the map, WGS 84.
 *
 * @param latitude decimal degrees, north positive
 * @param longitude decimal degrees, east positive
 * @param approximate whether this is the middle of the surrounding département for want of a better point
 */
public record Coordinates(double latitude, double longitude, boolean approximate) {
    /** @throws IllegalArgumentException if the point is not on Earth */
    public Coordinates {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("coordinates must be degrees, got " + latitude + ", " + longitude);
        }
    }
}
