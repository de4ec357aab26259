package fr.retours.api.map;

import static org.assertj.core.api.Assertions.assertThat;

import fr.retours.model.fact.Coordinates;
import fr.retours.model.id.CollectiviteId;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FranceChartTest {
    /** A département is about 50 units wide. */
    private static final Offset<Double> NEAR = Offset.offset(16.0);

    private final FranceChart chart = new FranceChart();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Bourges, 18, 47.08, 2.40",
        "Foix, 09, 42.97, 1.61",
        "Mende, 48, 44.52, 3.50",
        "Saint-Pol-sur-Ternoise, 62, 50.38, 2.34",
        "Épinal, 88, 48.17, 6.45",
        "Corte, 2B, 42.31, 9.15",
        "Châteaulin, 29, 48.20, -4.09"
    })
    void aTownLiesNearTheMiddleOfItsDepartement(String town, String code, double latitude, double longitude) {
        MapPoint at = chart.at(new Coordinates(latitude, longitude, false)).orElseThrow();

        MapPoint middle =
                chart.departement(new CollectiviteId("departement:" + code)).orElseThrow();
        assertThat(at.x()).isCloseTo(middle.x(), NEAR);
        assertThat(at.y()).isCloseTo(middle.y(), NEAR);
    }

    @Test
    void aRegionLiesInTheMiddleOfItsDepartements() {
        MapPoint corsica = chart.region(new CollectiviteId("region:94")).orElseThrow();
        MapPoint south = chart.departement(new CollectiviteId("departement:2A")).orElseThrow();
        MapPoint north = chart.departement(new CollectiviteId("departement:2B")).orElseThrow();

        assertThat(corsica.y()).isBetween(north.y(), south.y());
    }

    @Test
    void overseasTerritoriesLieInTheirBoxes() {
        MapPoint town = chart.at(new Coordinates(-20.88, 55.45, false)).orElseThrow();

        assertThat(chart.departement(new CollectiviteId("departement:974"))).contains(town);
        assertThat(chart.region(new CollectiviteId("region:04"))).contains(town);
    }

    @Test
    void whatLiesElsewhereIsNotDrawn() {
        assertThat(chart.at(new Coordinates(45.5, -73.6, false))).isEmpty();
        assertThat(chart.departement(new CollectiviteId("departement:988"))).isEmpty();
    }
}
