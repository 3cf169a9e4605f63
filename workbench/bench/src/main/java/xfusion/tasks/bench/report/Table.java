package xfusion.tasks.bench.report;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells under a title, the columns as wide as they have to be; the first is aligned left. */
public final class Table {

    private final String title;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table without rows. */
    public Table(String title, String... header) {
        this.title = title;
        row(header);
    }

    /** Adds a row. */
    public void row(String... cells) {
        rows.add(List.of(cells));
    }

    void print(PrintStream out) {
        out.printf("%n%s%n", title);
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
        }
        rows.forEach(row -> out.println(line(row, widths)));
    }

    /** The same for a page that has a heading for it. */
    public String markdown() {
        List<String> lines = new ArrayList<>(rows.stream().map(Table::markdown).toList());
        lines.add(1, "|---|" + "---:|".repeat(rows.getFirst().size() - 1));
        return String.join("\n", lines);
    }

    private static String markdown(List<String> row) {
        return "| " + String.join(" | ", row) + " |";
    }

    private static String line(List<String> row, int... widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String padding = " ".repeat(widths[column] - row.get(column).length());
            line.append("  ");
            line.append(column == 0 ? row.get(column) + padding : padding + row.get(column));
        }
        return line.toString().stripTrailing();
    }
}
