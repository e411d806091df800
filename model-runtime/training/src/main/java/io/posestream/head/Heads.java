package io.posestream.head;

import io.posestream.graph.GraphBuilder;
import io.posestream.graph.OnnxFile;
import io.posestream.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes temporal heads. Inputs, batch N first, float32: the maps of each frame that the options let it see
 * ({@link MapInputs}), zero where the frame is absent, and the tensors of {@link io.posestream.temporal.HeadInput}.
 * Outputs:
 *
 * <pre>
 *  offset      [N,K,2]  input pixels of the key's crop, from the anchor ({@link io.posestream.temporal.Anchor})
 *  confidence  [N,K]    probability that the answer lies within 8 such pixels of the truth
 *  visibility  [N,K]    probability that the joint is not hidden
 *  sigma       [N,K]    scale of a Laplace distribution, such pixels
 * </pre>
 *
 * For losses the inner values {@code confidence_logit}, {@code visibility_logit}, {@code log_sigma} and, with
 * {@link Part#MASKS}, {@code human_mask_logit} and {@code keypoint_mask_logit} [N,K,candidates] have plain names.
 * Untrained, the offset is the robust candidate's.
 */
public final class Heads {

    private Heads() {}

    /** A head for {@link BackboneMaps#THUNDER}. */
    public static OnnxFile build(HeadOptions options, long seed) {
        return build(options, BackboneMaps.THUNDER, seed);
    }

    /** An untrained head; the same for the same arguments. */
    public static OnnxFile build(HeadOptions options, BackboneMaps size, long seed) {
        GraphBuilder graph = new GraphBuilder("temporal-head", seed);
        FrameMaps maps = options.has(Part.MAPS) ? new FrameMaps(graph, size, options) : null;
        HeadInputs inputs = new HeadInputs(graph, size);
        int width = options.width();

        CandidatePlaces places = new CandidatePlaces(graph, size, options, inputs);
        Value queries = new JointQueries(graph, options, size, inputs).build(maps);
        TargetMasks masks =
                maps != null && options.has(Part.MASKS) ? new TargetMasks(graph, size, queries, width) : null;
        DeformableAttention attention =
                maps == null ? null : new DeformableAttention(graph, options, size, maps, masks);
        List<View> views = new ArrayList<>();
        if (maps != null) {
            views.add(View.of(graph, options, size, Direction.KEY, inputs, places.base()));
            Direction.of(options)
                    .forEach(direction -> views.add(View.of(graph, options, size, direction, inputs, places.base())));
        }
        Value result = rounds(graph, options, size, queries, attention, views);
        Value last = graph.layers().normalise("last_norm", result, width);
        Value mixture = new CandidateChoice(graph, options, size, places).mixture(last, maps, masks);
        new Answers(graph, size, width).give(last, places.start(), mixture);
        return graph.build(metadata(options, size, seed));
    }

    private static Value rounds(
            GraphBuilder graph,
            HeadOptions options,
            BackboneMaps size,
            Value queries,
            @Nullable DeformableAttention attention,
            List<View> views) {
        Value result = queries;
        for (int i = 0; i < options.layers(); i++) {
            Value before = result;
            JointAttention joints = new JointAttention(graph, size.keypoints(), options.width(), options.heads());
            result = graph.in("layer" + i, () -> new Layer(graph, options, joints, attention, views).apply(before));
        }
        return result;
    }

    private static Map<String, String> metadata(HeadOptions options, BackboneMaps size, long seed) {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("task", "temporal-head");
        metadata.put("options", options.toString());
        metadata.put("backbone", size.toString());
        metadata.put("seed", Long.toString(seed));
        metadata.put("offset", "input pixels of the key's crop, from the single-frame keypoint");
        return metadata;
    }
}
