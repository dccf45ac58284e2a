package uk.dasv.reporting.pack.web;

import java.util.List;
import java.util.stream.Stream;
import uk.dasv.reporting.pack.Block;
import uk.dasv.reporting.pack.Chapter;
import uk.dasv.reporting.pack.Pack;
import uk.dasv.web.Dates;
import uk.dasv.web.Labels;
import uk.dasv.web.PdfDocument;

/** A pack on paper: a cover, then each part from a page of its own, and each group's highlights on theirs. */
final class PackPages {

    private final Labels labels;
    private final Dates dates;

    PackPages(Labels labels, Dates dates) {
        this.labels = labels;
        this.dates = dates;
    }

    PdfDocument made(Pack pack) {
        PdfDocument pages = new PdfDocument(labels.text("pack.title", pack.body(), dates.day(pack.on())));
        cover(pages, pack);
        for (Chapter.Part part : pack.parts()) {
            List<Chapter> chapters = pack.of(part);
            for (Chapter chapter : chapters) {
                if (chapter == chapters.get(0) || part == Chapter.Part.HIGHLIGHTS) {
                    pages.sheet(chapter.title());
                } else {
                    pages.heading(chapter.title());
                }
                chapter.blocks().forEach(block -> block(pages, block));
            }
        }
        return pages;
    }

    private void cover(PdfDocument pages, Pack pack) {
        pages.sheet(labels.text("pack.inside"))
                .paragraph(PackView.standing(pack, labels, dates))
                .table(
                        List.of(labels.text("pack.what"), labels.text("pack.value")),
                        List.of(30, 70),
                        List.of(
                                List.of(labels.text("pack.body"), pack.body()),
                                List.of(labels.text("pack.day"), dates.day(pack.on())),
                                List.of(labels.text("pack.place"), pack.place()),
                                List.of(labels.text("pack.papersBy"), dates.day(pack.papersBy())),
                                List.of(labels.text("pack.state"), labels.of(pack.state()))))
                .list(pack.parts().stream()
                        .flatMap(part -> part == Chapter.Part.PAPERS
                                ? Stream.of(
                                        labels.text("pack.papers", pack.of(part).size()))
                                : pack.of(part).stream().map(Chapter::title))
                        .toList());
    }

    private static void block(PdfDocument pages, Block block) {
        switch (block.kind()) {
            case HEADING -> pages.part(block.words());
            case PARAGRAPH -> pages.paragraph(block.words());
            case LIST -> pages.list(block.rows().stream().map(row -> row.get(0)).toList());
            case TABLE -> pages.table(block.columns(), block.widths(), List.copyOf(block.rows()));
        }
    }
}
