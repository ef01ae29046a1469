package nianbao.format;

import java.util.List;

/**
 * A picture of some cells over several years: for each year a few bars side by side, each made of series one on the
 * other. Charts of different editions with one code are drawn as one, their series joined by name.
 *
 * @param code   in addresses of pages
 * @param unit   of all values
 * @param shares whether a year's values are drawn as shares of their sum
 * @param bars   names of the bars of a year
 */
public record Chart(String code, String title, String unit, boolean shares, List<String> bars, List<ChartSeries> series) {

    /**
     * @param tone  its place in the palette, the same for the same thing in all charts
     * @param cells for each bar the cells that add up to the value; none: the series is not part of that bar
     */
    public record ChartSeries(String name, int tone, List<List<String>> cells) {
    }
}
