package fr.retours.api.map;

import fr.retours.api.asset.ProgramFile;
import fr.retours.api.wording.Wording;
import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.CollectiviteId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where things lie in the drawing {@code france.svg}: metropolitan France in the projection of Mercator, and beside it a box
 * for each overseas territory.
 */
public final class FranceChart {
    /** How wide the drawing is. */
    public static final int WIDTH = 613;
    /** How high the drawing is. */
    public static final int HEIGHT = 585;
    /** How much larger it is in a picture than on the page. */
    public static final double DRAWN = 1.6;

    /**
     * The projection, fitted to the drawing: with it 99.3 % of the communes whose position GeoNames gives lie inside the
     * outline of their département.
     */
    private static final double SCALE = 2373.2;

    private static final double LEFT = 339.8;
    private static final double TOP = 2469.7;
    private static final double MERIDIAN = 3;

    private static final List<Box> BOXES = List.of(
            new Box("01", "971", "Guadeloupe", 4, 368, 16.25, -61.55),
            new Box("02", "972", "Martinique", 66, 368, 14.65, -61.0),
            new Box("03", "973", "Guyane", 4, 414, 4.0, -53.0),
            new Box("04", "974", "La Réunion", 66, 414, -21.1, 55.5),
            new Box("06", "976", "Mayotte", 4, 460, -12.8, 45.15));

    private final List<Departement> departements = ProgramFile.text("/fr/retours/api/map/departements.tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(Departement::read)
            .toList();

    /** A département of metropolitan France: its middle, and how large it is drawn. */
    private record Departement(String code, String region, MapPoint middle, double area) {
        static Departement read(String line) {
            String[] row = line.split("\t", -1);
            var middle = new MapPoint(Double.parseDouble(row[2]), Double.parseDouble(row[3]));
            return new Departement(row[0], row[1], middle, Double.parseDouble(row[4]));
        }
    }

    /**
     * An overseas territory, drawn in a box of its own.
     *
     * @param x of the upper left corner
     * @param y of the upper left corner
     */
    public record Box(String region, String departement, String name, int x, int y, double latitude, double longitude) {
        /** How wide a box is. */
        public static final int WIDTH = 58;
        /** How high a box is. */
        public static final int HEIGHT = 42;

        /** As far from its middle as anything of it lies, in degrees. */
        private static final double REACH = 3;

        MapPoint middle() {
            return new MapPoint(x + WIDTH / 2.0, y + HEIGHT / 2.0 + 5);
        }

        private boolean has(Coordinates at) {
            return Math.abs(at.latitude() - latitude) < REACH && Math.abs(at.longitude() - longitude) < REACH;
        }
    }

    /** Returns the outlines as SVG, for a picture that must have all in itself. */
    public static String outlines() {
        return ProgramFile.text("/fr/retours/api/asset/france.svg");
    }

    /** Returns the lines below a picture with whose the outlines are. */
    public static List<String> withOutlines(List<String> source) {
        return Stream.concat(source.stream(), Stream.of(Wording.text("picture.outlines")))
                .toList();
    }

    /** Returns the boxes of the overseas territories. */
    static List<Box> boxes() {
        return BOXES;
    }

    /** Returns where a point on Earth lies in the drawing; empty when it does not. */
    Optional<MapPoint> at(Coordinates earth) {
        return BOXES.stream()
                .filter(box -> box.has(earth))
                .findFirst()
                .map(Box::middle)
                .or(() -> Optional.of(projected(earth)).filter(FranceChart::isInside));
    }

    /** Returns the middle of a département; empty when it is not drawn. */
    Optional<MapPoint> departement(CollectiviteId id) {
        return middle(
                box -> box.departement().equals(code(id)), one -> one.code().equals(code(id)));
    }

    /** Returns the middle of a région; empty when it is not drawn. */
    Optional<MapPoint> region(CollectiviteId id) {
        return middle(box -> box.region().equals(code(id)), one -> one.region().equals(code(id)));
    }

    private Optional<MapPoint> middle(Predicate<Box> overseas, Predicate<Departement> inside) {
        Optional<Box> box = BOXES.stream().filter(overseas).findFirst();
        if (box.isPresent()) {
            return box.map(Box::middle);
        }
        List<Departement> found = departements.stream().filter(inside).toList();
        double area = found.stream().mapToDouble(Departement::area).sum();
        double x =
                found.stream().mapToDouble(one -> one.area() * one.middle().x()).sum();
        double y =
                found.stream().mapToDouble(one -> one.area() * one.middle().y()).sum();
        return found.isEmpty() ? Optional.empty() : Optional.of(new MapPoint(x / area, y / area));
    }

    private static String code(CollectiviteId id) {
        return id.value().substring(id.value().indexOf(':') + 1);
    }

    private static MapPoint projected(Coordinates earth) {
        double x = Math.toRadians(earth.longitude() - MERIDIAN);
        double y = Math.log(Math.tan(Math.PI / 4 + Math.toRadians(earth.latitude()) / 2));
        return new MapPoint(LEFT + SCALE * x, TOP - SCALE * y);
    }

    private static boolean isInside(MapPoint point) {
        return point.x() >= 0 && point.x() <= WIDTH && point.y() >= 0 && point.y() <= HEIGHT;
    }
}
