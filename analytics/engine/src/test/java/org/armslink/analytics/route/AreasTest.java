package org.armslink.analytics.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.armslink.model.port.RouteReader.Place;
import org.junit.jupiter.api.Test;

class AreasTest {
    private static Place at(String country, double longitude, double latitude) {
        return new Place(RouteRecords.key("place"), "place", country, "port", latitude, longitude);
    }

    private static Polygon box(double west, double south, double east, double north) {
        return new Polygon(
                "box", new double[] {west, east, east, west, west}, new double[] {south, south, north, north, south});
    }

    @Test
    void aPolygonHoldsWhatLiesInside() {
        Polygon box = box(-80, 15, -70, 20);
        assertThat(box.holds(-76.8, 18)).isTrue();
        assertThat(box.holds(283.2, 18))
                .as("the same place, counted the other way round")
                .isTrue();
        assertThat(box.holds(-69, 18)).isFalse();
        assertThat(box.holds(-76.8, 21)).isFalse();
        assertThat(box.holds(Double.NaN, 18)).isFalse();
    }

    //  Fiji 178.4 E, Samoa 171.8 W: a box of 20 degrees over the antimeridian, written in each of the usual ways
    @Test
    void aPolygonMayCrossTheAntimeridian() {
        for (Polygon box : List.of(box(175, -20, -165, -10), box(175, -20, 195, -10), box(-185, -20, -165, -10))) {
            assertThat(box.holds(178.4, -18.1)).isTrue();
            assertThat(box.holds(-171.8, -13.8)).isTrue();
            assertThat(box.holds(188.2, -13.8)).isTrue();
            assertThat(box.holds(0, -15)).isFalse();
            assertThat(box.holds(170, -15)).isFalse();
            assertThat(box.holds(-160, -15)).isFalse();
        }
    }

    @Test
    void aHollowOfARingIsOutside() {
        //  a U, open to the north
        var u = new Polygon(
                "u-shaped", new double[] {0, 30, 30, 20, 20, 10, 10, 0}, new double[] {0, 0, 30, 30, 10, 10, 30, 30});
        assertThat(u.holds(5, 20)).isTrue();
        assertThat(u.holds(25, 20)).isTrue();
        assertThat(u.holds(15, 20)).isFalse();
        assertThat(u.holds(15, 5)).isTrue();
    }

    @Test
    void aRingThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new Polygon("two", new double[] {0, 1, 0}, new double[] {0, 1, 0}))
                .hasMessageContaining("it needs three");
        assertThatThrownBy(() -> new Polygon("far", new double[] {0, 1, 2}, new double[] {0, 91, 0}))
                .hasMessageContaining("latitude 91");
        assertThatThrownBy(() -> new Polygon("pole", new double[] {0, 120, -120}, new double[] {80, 80, 80}))
                .hasMessageContaining("holds a pole");
    }

    @Test
    void regionsHoldTheirCountriesAndOneAnother() {
        Regions regions = Regions.all();
        assertThat(regions.of("JM")).isEqualTo("029");
        assertThat(regions.name("029")).contains("Caribbean");
        for (String region : List.of("029", "419", "019", "001")) {
            assertThat(regions.isIn("JM", region)).as(region).isTrue();
        }
        assertThat(regions.isIn("BF", "011")).isTrue();
        assertThat(regions.isIn("BF", "002")).isTrue();
        assertThat(regions.isIn("BF", "419")).isFalse();
        assertThat(regions.isIn("", "001")).isFalse();
        // All countries of ISO 3166-1 but one, which M49 does not list apart.
        assertThat(Stream.of(Locale.getISOCountries())
                        .filter(code -> regions.of(code).isEmpty()))
                .containsExactly("TW");
    }

    @Test
    void placesAreMeantByCountryRegionAreaOrKey() {
        Place kingston = at("JM", -76.8, 18);
        var own = new Areas(Areas.By.OWN, List.of(box(-80, 15, -70, 20)));
        assertThat(own.of(kingston)).isEqualTo("box");
        assertThat(own.of(at("US", -80.2, 25.8))).isEmpty();
        assertThat(new Areas(Areas.By.REGION, List.of()).of(kingston)).isEqualTo("029");
        assertThat(Areas.COUNTRIES.of(kingston)).isEqualTo("JM");
        for (String name : List.of("", "JM", "029", "419", "box", kingston.key().text())) {
            assertThat(own.places(name).test(kingston)).as(name).isTrue();
        }
        for (String name : List.of("HT", "005", RouteRecords.key("other").text())) {
            assertThat(own.places(name).test(kingston)).as(name).isFalse();
        }
    }

    @Test
    void areasThatCannotBeToldApartAreRefused() {
        assertThatThrownBy(() -> new Areas(Areas.By.OWN, List.of())).hasMessageContaining("at least one");
        Polygon caribbean = new Polygon("029", new double[] {0, 1, 1}, new double[] {0, 0, 1});
        assertThatThrownBy(() -> new Areas(Areas.By.OWN, List.of(caribbean))).hasMessageContaining("\"029\"");
        assertThatThrownBy(() -> new Areas(Areas.By.OWN, List.of(box(0, 0, 1, 1), box(2, 2, 3, 3))))
                .hasMessageContaining("same name");
    }
}
