package io.posestream.clips;

import io.posestream.clips.Photographs.Photograph;
import io.posestream.estimation.Backbone;
import io.posestream.training.CacheHeader;
import io.posestream.training.FeatureCacheWriter;
import io.posestream.training.MapSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes what a head is trained on, chosen by and judged by: one feature cache for each part. */
public final class TrainingData {
    /** Outputs of the backbone that are kept, and how finely. */
    private static final String FEATURE = "feature";

    private static final String HEATMAP = "heatmap";
    private static final float FEATURE_STEPS = 40;
    private static final float HEATMAP_STEPS = 255;

    private static final int CUT_OUT_SCENES = 6;
    private static final long CUT_OUTS_FROM_SCENE = 900_000_000L;

    private final DataPlan plan;
    private final ClipTools tools;
    private final WindowSheet sheet;

    /** @param sheet shown some of the windows that are made; stays with the caller */
    public TrainingData(DataPlan plan, ClipTools tools, WindowSheet sheet) {
        this.plan = plan;
        this.tools = tools;
        this.sheet = sheet;
    }

    /** Outputs that the backbone must be opened with. */
    public static List<String> maps() {
        return List.of(FEATURE, HEATMAP);
    }

    /**
     * Makes, or goes on with, the cache of a part; nothing when no windows of it are wanted.
     *
     * @throws io.posestream.training.CacheException when the folder holds something else or cannot be written
     */
    public void make(Part part, DataListener listener) {
        if (plan.windows().getOrDefault(part, 0) == 0) {
            return;
        }
        List<Photograph> photographs =
                Photographs.of(part, plan.data().resolve("coco-mini"), plan.freePhotographs() && part == Part.TRAIN);
        try (FeatureCacheWriter cache = FeatureCacheWriter.open(plan.folder(part), header())) {
            ClipWindows windows = new ClipWindows(new Eye(tools.backbone(), cache), cutOuts(part, photographs));
            try (Supplies supplies = new Supplies(part, plan, tools, photographs)) {
                new PartMaker(part, plan, cache, windows, sheet, listener).make(supplies);
            }
        }
    }

    private CutOuts cutOuts(Part part, List<Photograph> photographs) {
        CutOuts cutOuts = new CutOuts();
        Path motions = plan.data().resolve("mocap");
        try (ClipSource scenes = new SimulatedClips(
                part, false, plan.seed(), CUT_OUTS_FROM_SCENE, CutOuts.FRAMES, motions, tools.compression())) {
            collect(scenes, CUT_OUT_SCENES, cutOuts);
        }
        if (!photographs.isEmpty()) {
            try (ClipSource stills =
                    new StillClips(photographs, part.seed(plan.seed(), CUT_OUTS_FROM_SCENE), tools.open())) {
                collect(stills, photographs.size(), cutOuts);
            }
        }
        return cutOuts;
    }

    private static void collect(ClipSource source, int clips, CutOuts cutOuts) {
        for (int i = 0; i < clips; i++) {
            try (Clip clip = source.next()) {
                if (clip != null) {
                    cutOuts.collect(clip);
                }
            }
        }
    }

    private CacheHeader header() {
        Backbone backbone = tools.backbone();
        List<MapSpec> maps = new ArrayList<>();
        maps.add(spec(FEATURE, FEATURE_STEPS));
        maps.add(spec(HEATMAP, HEATMAP_STEPS));
        int keypoints = backbone.mapShape(HEATMAP)[0];
        return new CacheHeader(backbone.id(), backbone.sha256(), plan.seed(), plan.command(), keypoints, maps);
    }

    private MapSpec spec(String map, float steps) {
        int[] shape = tools.backbone().mapShape(map);
        return new MapSpec(map, shape[0], shape[1], shape[2], steps);
    }
}
