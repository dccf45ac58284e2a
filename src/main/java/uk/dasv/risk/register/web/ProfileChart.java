package uk.dasv.risk.register.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import software.xdev.chartjs.model.charts.BarChart;
import software.xdev.chartjs.model.data.BarData;
import software.xdev.chartjs.model.dataset.BarDataset;
import software.xdev.chartjs.model.options.BarOptions;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.category.CategoryScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearTickOptions;
import uk.dasv.risk.matrix.Band;
import uk.dasv.risk.register.RiskProfiles;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;

/** Draws how many risks stood in each band on some days, as a stacked bar for each day. */
final class ProfileChart {

    /** From the worst band to not scored; told apart by words in the legend and the table, never by colour alone. */
    private static final List<String> COLOURS = List.of("#7a1414", "#c25414", "#b08900", "#3c7d4a", "#8a9196");

    private ProfileChart() {}

    static String of(List<LocalDate> days, Collection<List<RiskProfiles.Count>> outcomes, Dates dates, Labels labels) {
        if (outcomes.isEmpty()) {
            return null;
        }
        BarData data = new BarData();
        days.forEach(day -> data.addLabel(dates.shortDay(day)));
        for (int i = Band.values().length - 1; i >= -1; i--) {
            Band band = i < 0 ? null : Band.values()[i];
            BarDataset set = new BarDataset()
                    .setLabel(band == null ? "Not scored" : labels.of(band))
                    .setBackgroundColor(COLOURS.get(Band.values().length - 1 - i))
                    .setStack("risks");
            IntStream.range(0, days.size())
                    .mapToLong(day -> outcomes.stream()
                            .flatMap(List::stream)
                            .filter(c -> c.band() == band)
                            .mapToLong(c -> c.risks().get(day))
                            .sum())
                    .forEach(set::addData);
            data.addDataset(set);
        }
        Scales scales = new Scales()
                .addScale(Scales.ScaleAxis.X, new CategoryScaleOptions().setStacked(true))
                .addScale(
                        Scales.ScaleAxis.Y,
                        new LinearScaleOptions().setStacked(true).setTicks(new LinearTickOptions().setPrecision(0)));
        return new BarChart()
                .setOptions(new BarOptions()
                        .setMaintainAspectRatio(false)
                        .setAnimation(false)
                        .setScales(scales))
                .setData(data)
                .toJson();
    }
}
