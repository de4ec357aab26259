package fr.retours.api.map;

import fr.retours.api.picture.CaptionedDrawing;
import fr.retours.api.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** The map as a picture. */
final class MapPicture {
    private MapPicture() {}

    static CaptionedDrawing<MapPage> of(MapPage page) {
        var asking = page.asking();
        List<String> notes = new ArrayList<>();
        notes.add(CaptionedDrawing.level(asking.level(), asking.rollUp()));
        notes.add(asking.beyondChance() ? Wording.text("map.beyond") : "");
        notes.add(Wording.text("picture.least", asking.minEvents(), page.drawn().size(), page.total()));
        notes.add(Wording.text("picture.measure", Wording.text("map.measure." + measure(asking.order()))));
        var before = asking.before();
        var after = asking.after();
        String title = Wording.text("map.title");
        if (before == null || after == null) {
            return CaptionedDrawing.of(title, asking.narrowing(), notes, page);
        }
        String first = asking.years(before);
        String second = asking.years(after);
        notes.add(Wording.text("map.legend.gained", first, second));
        notes.add(Wording.text("map.legend.kept"));
        notes.add(Wording.text("map.legend.lost", first, second));
        return CaptionedDrawing.of(
                title, Wording.text("picture.compared", first, second), asking.narrowing(), notes, page);
    }

    /** An order by name leaves the thickness of lines as it is without one. */
    private static FlowOrder measure(FlowOrder order) {
        return FlowOrder.measures().contains(order) ? order : FlowOrder.WEIGHT;
    }
}
