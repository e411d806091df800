package io.posestream.evaluation.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/** Scores under their usual names. */
public final class IdentityTable {
    private IdentityTable() {}

    /** Ratios as fractions, counts as they are; in the order in which the field lists them. */
    public static Map<String, Number> of(IdentityScores scores) {
        Map<String, Number> table = new LinkedHashMap<>();
        putHota(scores.hota(), table);
        putClear(scores.clear(), table);
        putId(scores.id(), table);
        table.put("Frames", scores.count().frames());
        table.put("GT_Dets", scores.count().truths());
        table.put("Dets", scores.count().tracks());
        table.put("GT_IDs", scores.count().truthIds());
        table.put("IDs", scores.count().trackIds());
        return table;
    }

    private static void putHota(HotaScores hota, Map<String, Number> table) {
        table.put("HOTA", hota.hota());
        table.put("DetA", hota.detA());
        table.put("AssA", hota.assA());
        table.put("DetRe", hota.detRe());
        table.put("DetPr", hota.detPr());
        table.put("AssRe", hota.assRe());
        table.put("AssPr", hota.assPr());
        table.put("LocA", hota.locA());
        table.put("HOTA(0)", hota.hota0());
        table.put("LocA(0)", hota.locA0());
        table.put("HOTALocA(0)", hota.hotaLocA0());
    }

    private static void putClear(ClearScores clear, Map<String, Number> table) {
        table.put("MOTA", clear.mota());
        table.put("MOTP", clear.motp());
        table.put("MODA", clear.moda());
        table.put("sMOTA", clear.smota());
        table.put("recall", clear.recall());
        table.put("precision", clear.precision());
        table.put("TP", clear.tp());
        table.put("FN", clear.fn());
        table.put("FP", clear.fp());
        table.put("FAF", clear.falsePerFrame());
        table.put("idSwitches", clear.idSwitches());
        table.put("fragments", clear.fragments());
        table.put("MT", clear.mostlyTracked());
        table.put("PT", clear.partlyTracked());
        table.put("ML", clear.mostlyLost());
    }

    private static void putId(IdScores id, Map<String, Number> table) {
        table.put("IDF1", id.idf1());
        table.put("IDP", id.idp());
        table.put("IDR", id.idr());
        table.put("IDTP", id.idtp());
        table.put("IDFN", id.idfn());
        table.put("IDFP", id.idfp());
    }
}
