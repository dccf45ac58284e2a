package uk.dasv.web;

/** What documents look like on paper: reports in small print, sheets of their own in larger. */
final class PdfStyle {

    static final String DOCUMENT = """
            @page { size: A4; margin: 12mm 12mm 13mm;
              @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 7pt DejaVu } }
            body { font: 7pt/1.25 DejaVu; color: #0b0c0c }
            h1 { font-size: 14pt; margin: 0 0 1mm }
            h2 { font-size: 9.5pt; margin: 3mm 0 1mm; page-break-after: avoid }
            p { margin: 0 0 1.5mm }
            ul { margin: 0 0 1.5mm; padding: 0 0 0 4mm }
            li { margin: 0 0 0.4mm }
            table { width: 100%; table-layout: fixed; border-collapse: collapse; -fs-table-paginate: paginate; margin: 0 0 1.5mm }
            th { text-align: left; vertical-align: bottom; border-bottom: 1pt solid #0b0c0c; padding: 0.6mm 1.5mm 0.6mm 0 }
            td { text-align: left; vertical-align: top; border-bottom: 0.4pt solid #b1b4b6; padding: 0.7mm 1.5mm 0.7mm 0 }
            tr { page-break-inside: avoid }
            td:first-child, .day { white-space: nowrap }
            .number { text-align: right; padding-right: 3mm }
            body.sheets { font-size: 8.5pt; line-height: 1.3 }
            .sheets h1 { font-size: 10pt }
            .sheets h2 { font-size: 14pt; margin-top: 1mm }
            .sheets h2.next { page-break-before: always }
            .sheets td:first-child { white-space: normal }
            h3 { font-size: 9.5pt; margin: 3mm 0 1mm; page-break-after: avoid }
            """;

    private PdfStyle() {}
}
