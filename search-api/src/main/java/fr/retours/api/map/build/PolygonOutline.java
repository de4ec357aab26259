package fr.retours.api.map.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An outline of one or several polygons. */
record PolygonOutline(List<List<Point>> polygons) {
    private static final Pattern TOKEN = Pattern.compile("([a-zA-Z])|(-?[0-9.]+(?:e-?[0-9]+)?)");

    /** A corner, or a way from one to the next. */
    record Point(double x, double y) {
        Point plus(Point way) {
            return new Point(x + way.x, y + way.y);
        }
    }

    /**
     * Reads the straight commands of an SVG path.
     *
     * @throws IllegalArgumentException if there are others
     */
    static PolygonOutline parse(String path) {
        List<List<Point>> polygons = new ArrayList<>();
        Point at = new Point(0, 0);
        char command = 'm';
        Matcher tokens = TOKEN.matcher(path);
        while (tokens.find()) {
            if (tokens.group(1) != null) {
                command = tokens.group(1).charAt(0);
                if (command == 'z' || command == 'Z') {
                    at = polygons.getLast().getFirst();
                }
                continue;
            }
            double number = Double.parseDouble(tokens.group(2));
            at = switch (command) {
                case 'm', 'l' -> at.plus(new Point(number, second(tokens)));
                case 'M', 'L' -> new Point(number, second(tokens));
                case 'h' -> new Point(at.x() + number, at.y());
                case 'H' -> new Point(number, at.y());
                case 'v' -> new Point(at.x(), at.y() + number);
                case 'V' -> new Point(at.x(), number);
                default -> throw new IllegalArgumentException("path must have straight lines only, got " + command);
            };
            if (command == 'm' || command == 'M') {
                polygons.add(new ArrayList<>());
                command = command == 'm' ? 'l' : 'L';
            }
            polygons.getLast().add(at);
        }
        return new PolygonOutline(polygons);
    }

    private static double second(Matcher tokens) {
        if (!tokens.find() || tokens.group(2) == null) {
            throw new IllegalArgumentException("coordinates must stand in pairs");
        }
        return Double.parseDouble(tokens.group(2));
    }

    /** Returns the path again, with one decimal, each corner as the way from the one before. */
    String path() {
        var path = new StringBuilder();
        for (List<Point> polygon : polygons) {
            long x = 0;
            long y = 0;
            String command = "M";
            for (Point point : polygon) {
                long nextX = Math.round(point.x() * 10);
                long nextY = Math.round(point.y() * 10);
                if (!command.equals("l") || nextX != x || nextY != y) {
                    path.append(command).append(tenths(nextX - x)).append(',').append(tenths(nextY - y));
                    command = command.equals("M") ? "l" : " ";
                }
                x = nextX;
                y = nextY;
            }
            path.append('z');
        }
        return path.toString();
    }

    private static String tenths(long tenths) {
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }

    double area() {
        return Math.abs(sum((one, next) -> 1) / 2);
    }

    /** Returns where the middle is, weighted by area. */
    double x() {
        return sum((one, next) -> one.x() + next.x()) / (3 * sum((one, next) -> 1));
    }

    double y() {
        return sum((one, next) -> one.y() + next.y()) / (3 * sum((one, next) -> 1));
    }

    private double sum(Corner of) {
        double sum = 0;
        for (List<Point> polygon : polygons) {
            for (int i = 0; i < polygon.size(); i++) {
                Point one = polygon.get(i);
                Point next = polygon.get((i + 1) % polygon.size());
                sum += (one.x() * next.y() - next.x() * one.y()) * of.value(one, next);
            }
        }
        return sum;
    }

    /** What to sum over the sides of polygons, weighted by the area between a side and the origin. */
    @FunctionalInterface
    private interface Corner {
        double value(Point one, Point next);
    }
}
