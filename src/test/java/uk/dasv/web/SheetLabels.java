package uk.dasv.web;

/** The words of the program, for tests that run without a server. */
public final class SheetLabels {

    private SheetLabels() {}

    public static Labels loaded() {
        Labels labels = new Labels();
        labels.load();
        return labels;
    }
}
