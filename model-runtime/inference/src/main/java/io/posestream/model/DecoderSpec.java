package io.posestream.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;

/** How the outputs become boxes or keypoints: which decoder, fed by which tensors, with which parameters. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DecoderSpec.MoveNet.class, name = "movenet"),
    @JsonSubTypes.Type(value = DecoderSpec.Heatmap.class, name = "heatmap"),
    @JsonSubTypes.Type(value = DecoderSpec.SimCc.class, name = "simcc"),
    @JsonSubTypes.Type(value = DecoderSpec.NanoDet.class, name = "nanodet")
})
public sealed interface DecoderSpec {

    /** The task that it solves. */
    Task task();

    /** What it demands of the outputs for this input and number of keypoints (0 when there are none). */
    List<Demand> demands(InputSpec input, int keypoints);

    /** Names of the outputs that it reads. */
    default List<String> outputs(InputSpec input) {
        return demands(input, 0).stream().map(Demand::output).distinct().toList();
    }

    /** Output {@code output} must have {@code size} in dimension {@code axis} of one item (0 is the first after N). */
    record Demand(String output, int axis, int size) {}

    /**
     * Centre-based, as MoveNet.
     *
     * @param center output [N,1,h,w]: probability that a person's middle is here
     * @param regress output [N,2K,h,w]: dy, dx from here to each keypoint, in cells
     * @param heatmap output [N,K,h,w]: probability of each keypoint
     * @param offset output [N,2K,h,w]: dy, dx within the cell
     * @param distanceBias cells added to a distance before weights are divided by it; smaller trusts distance more
     */
    record MoveNet(String center, String regress, String heatmap, String offset, float distanceBias)
            implements DecoderSpec {
        @Override
        public Task task() {
            return Task.POSE;
        }

        @Override
        public List<Demand> demands(InputSpec input, int keypoints) {
            return List.of(
                    new Demand(center, 0, 1),
                    new Demand(regress, 0, 2 * keypoints),
                    new Demand(heatmap, 0, keypoints),
                    new Demand(offset, 0, 2 * keypoints));
        }
    }

    /**
     * A map per keypoint, as HRNet and ViTPose.
     *
     * @param heatmap output [N,K,h,w]
     */
    record Heatmap(String heatmap, Refinement refinement, Alignment alignment) implements DecoderSpec {
        @Override
        public Task task() {
            return Task.POSE;
        }

        @Override
        public List<Demand> demands(InputSpec input, int keypoints) {
            return List.of(new Demand(heatmap, 0, keypoints));
        }
    }

    /** How the peak of a map is placed between its cells. */
    enum Refinement {
        /** The middle of the highest cell. */
        NONE,
        /** A quarter of a cell towards the higher neighbour. */
        QUARTER,
        /** Top of the bell curve through the neighbours (Zhang et al., CVPR 2020, without the blur before). */
        DARK
    }

    /** How cells of a map lie on the input. */
    enum Alignment {
        /** Cell i is at i times input size over map size. */
        STRIDE,
        /** First and last cell are the first and last input pixel (UDP; Huang et al., CVPR 2020). */
        CORNERS
    }

    /**
     * A distribution per keypoint and axis, as RTMPose.
     *
     * @param x output [N,K,W * splitRatio]
     * @param y output [N,K,H * splitRatio]
     * @param splitRatio bins per input pixel
     */
    record SimCc(String x, String y, int splitRatio) implements DecoderSpec {
        @Override
        public Task task() {
            return Task.POSE;
        }

        @Override
        public List<Demand> demands(InputSpec input, int keypoints) {
            return List.of(
                    new Demand(x, 0, keypoints),
                    new Demand(x, 1, input.width() * splitRatio),
                    new Demand(y, 0, keypoints),
                    new Demand(y, 1, input.height() * splitRatio));
        }
    }

    /**
     * Class probabilities and distributions of the four sides per cell, as NanoDet.
     *
     * @param strides input pixels per cell, one per level
     * @param classOutputs per level, output [N,cells,classes]
     * @param boxOutputs per level, output [N,cells,4 * bins], logits
     * @param personClass index of the class to keep
     * @param minScore boxes below are not even listed
     * @param nmsIou of two boxes that overlap more, the better one is kept
     */
    record NanoDet(
            List<Integer> strides,
            List<String> classOutputs,
            List<String> boxOutputs,
            int classes,
            int bins,
            int personClass,
            float minScore,
            float nmsIou)
            implements DecoderSpec {
        public NanoDet {
            strides = List.copyOf(strides);
            classOutputs = List.copyOf(classOutputs);
            boxOutputs = List.copyOf(boxOutputs);
            if (strides.isEmpty() || classOutputs.size() != strides.size() || boxOutputs.size() != strides.size()) {
                throw new IllegalArgumentException(
                        "strides, classOutputs and boxOutputs need as many entries each, got " + strides + ", "
                                + classOutputs + ", " + boxOutputs);
            }
            if (personClass < 0 || personClass >= classes) {
                throw new IllegalArgumentException(
                        "personClass must be between 0 and " + (classes - 1) + ", got " + personClass);
            }
        }

        @Override
        public Task task() {
            return Task.PERSON_DETECTION;
        }

        @Override
        public List<Demand> demands(InputSpec input, int keypoints) {
            List<Demand> demands = new ArrayList<>();
            for (int level = 0; level < strides.size(); level++) {
                int stride = strides.get(level);
                int cells = (input.height() / stride) * (input.width() / stride);
                demands.add(new Demand(classOutputs.get(level), 0, cells));
                demands.add(new Demand(classOutputs.get(level), 1, classes));
                demands.add(new Demand(boxOutputs.get(level), 0, cells));
                demands.add(new Demand(boxOutputs.get(level), 1, 4 * bins));
            }
            return demands;
        }
    }
}
