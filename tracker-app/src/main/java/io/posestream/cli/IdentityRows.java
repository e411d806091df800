package io.posestream.cli;

import io.posestream.evaluation.identity.IdentityScores;
import io.posestream.evaluation.identity.IdentityTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Identity scores as a table, a row a sequence; ratios in percent, as the field prints them. */
final class IdentityRows {
    private static final List<String> RATIOS =
            List.of("HOTA", "DetA", "AssA", "LocA", "MOTA", "MOTP", "IDF1", "IDP", "IDR", "recall", "precision");
    private static final List<String> COUNTS =
            List.of("FP", "FN", "idSwitches", "fragments", "MT", "PT", "ML", "GT_IDs", "IDs");

    private final PrintWriter out;
    private final int nameWidth;

    /** @param names of the rows to come, for the width of the first column */
    IdentityRows(PrintWriter out, List<String> names) {
        this.out = out;
        this.nameWidth = names.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder head = new StringBuilder(" ".repeat(nameWidth));
        RATIOS.forEach(name -> head.append(String.format("%" + ratioWidth(name) + "s", name)));
        COUNTS.forEach(name -> head.append(String.format("%" + countWidth(name) + "s", name)));
        out.println(head);
    }

    void print(String name, IdentityScores scores) {
        Map<String, Number> table = IdentityTable.of(scores);
        StringBuilder row = new StringBuilder(String.format("%-" + Math.max(1, nameWidth) + "s", name));
        for (String ratio : RATIOS) {
            double percent = 100 * figure(table, ratio).doubleValue();
            row.append(String.format(Locale.ROOT, "%" + ratioWidth(ratio) + ".2f", percent));
        }
        for (String count : COUNTS) {
            row.append(String.format(
                    "%" + countWidth(count) + "d", figure(table, count).longValue()));
        }
        out.println(row);
    }

    private static Number figure(Map<String, Number> table, String name) {
        return Objects.requireNonNull(table.get(name), name);
    }

    private static int ratioWidth(String name) {
        return Math.max(8, name.length() + 2);
    }

    private static int countWidth(String name) {
        return Math.max(7, name.length() + 2);
    }
}
