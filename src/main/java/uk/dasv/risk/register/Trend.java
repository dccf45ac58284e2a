package uk.dasv.risk.register;

/** How a risk's current score stands against what it was when its body last met. */
public enum Trend {
    UP("↑"),
    SAME("→"),
    DOWN("↓"),
    NEW("");

    private final String sign;

    Trend(String sign) {
        this.sign = sign;
    }

    /** The trend, or null for a risk that is not scored; {@code before} is null when it was not scored then. */
    public static Trend of(Integer before, Integer now) {
        if (now == null) {
            return null;
        }
        if (before == null) {
            return NEW;
        }
        int step = now.compareTo(before);
        return step > 0 ? UP : step < 0 ? DOWN : SAME;
    }

    public String sign() {
        return sign;
    }
}
