package uk.dasv.reporting.sheet;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** The merged cells of a sheet: what stands in the first of a block holds for all rows of the block. */
final class MergedBlocks {

    private static final int MOST = 50_000;

    private record Block(int column, int first, int last) {}

    private final Map<Integer, List<Block>> byFirstRow = new HashMap<>();
    private final Map<Integer, Running> running = new HashMap<>();
    private int count;

    private record Running(Cell cell, int last) {}

    /** Reads the blocks, which stand after all rows. */
    static MergedBlocks of(InputStream part) {
        MergedBlocks blocks = new MergedBlocks();
        SafeXml.walk(part, xml -> blocks.take(xml));
        return blocks;
    }

    private boolean take(XMLStreamReader xml) {
        if (!xml.getLocalName().equals("mergeCell")) {
            return true;
        }
        String area = xml.getAttributeValue(null, "ref");
        String[] corners = area == null ? new String[0] : area.split(":");
        if (corners.length == 2 && ++count <= MOST) {
            CellName from = CellName.of(corners[0]);
            CellName to = CellName.of(corners[1]);
            if (to.row() > from.row() && from.column() < Limits.COLUMNS) {
                byFirstRow
                        .computeIfAbsent(from.row(), r -> new ArrayList<>())
                        .add(new Block(from.column(), from.row(), to.row()));
            }
        }
        return true;
    }

    /** Fills into a row that holds something what the blocks above give it. */
    void fill(int row, List<Cell> cells) {
        for (Iterator<Map.Entry<Integer, Running>> all = running.entrySet().iterator(); all.hasNext(); ) {
            Map.Entry<Integer, Running> one = all.next();
            if (one.getValue().last() < row) {
                all.remove();
            } else {
                put(cells, one.getKey(), one.getValue().cell());
            }
        }
    }

    /** Notes the blocks that begin in the row. */
    void begin(int row, List<Cell> cells) {
        for (Block block : byFirstRow.getOrDefault(row, List.of())) {
            if (block.column() < cells.size() && !cells.get(block.column()).isBlank()) {
                running.put(block.column(), new Running(cells.get(block.column()), block.last()));
            }
        }
    }

    private static void put(List<Cell> cells, int column, Cell cell) {
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        if (cells.get(column).isBlank()) {
            cells.set(column, cell);
        }
    }
}
