package uk.dasv.risk.register.web;

import java.util.List;
import software.xdev.chartjs.model.charts.LineChart;
import software.xdev.chartjs.model.data.LineData;
import software.xdev.chartjs.model.dataset.LineDataset;
import software.xdev.chartjs.model.options.LineOptions;
import software.xdev.chartjs.model.options.scale.Scales;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearScaleOptions;
import software.xdev.chartjs.model.options.scale.cartesian.linear.LinearTickOptions;
import uk.dasv.risk.register.RiskDetail;
import uk.dasv.web.Dates;

/** Draws a risk's current score over its body's meetings, with the tolerance as a line to compare with. */
public final class TrendChart {

    private static final String BRAND = "#1d4f5f";
    private static final String QUIET = "#626a6e";

    /** Likelihood 5 times impact 5. */
    private static final int HIGHEST = 25;

    private TrendChart() {}

    /** The chart for PrimeFaces, or null where fewer than two points would be drawn. */
    public static String of(List<RiskDetail.Point> points, Integer tolerance, Dates dates) {
        List<RiskDetail.Point> scored =
                points.stream().filter(p -> p.score() != null).toList();
        if (scored.size() < 2) {
            return null;
        }
        LineDataset scores = new LineDataset()
                .setLabel("Current score")
                .setBorderColor(BRAND)
                .setBackgroundColor(BRAND);
        LineDataset limit = new LineDataset()
                .setLabel("Tolerance")
                .setBorderColor(QUIET)
                .setBackgroundColor(QUIET)
                .setBorderWidth(1)
                .setPointRadius(List.of(0));
        LineData data = new LineData().addDataset(scores);
        for (RiskDetail.Point point : scored) {
            scores.addData(point.score());
            data.addLabel(dates.shortDay(point.on()));
            if (tolerance != null) {
                limit.addData(tolerance);
            }
        }
        Scales scales = new Scales()
                .addScale(
                        Scales.ScaleAxis.Y,
                        new LinearScaleOptions()
                                .setMin(0)
                                .setMax(HIGHEST)
                                .setTicks(new LinearTickOptions().setStepSize(5)));
        return new LineChart()
                .setOptions(new LineOptions().setAnimation(false).setScales(scales))
                .setData(tolerance == null ? data : data.addDataset(limit))
                .toJson();
    }
}
