package io.posestream.benchmark;

import io.posestream.estimation.PersonDetector;
import io.posestream.estimation.PoseEstimate;
import io.posestream.estimation.PoseEstimator;
import io.posestream.image.Picture;
import io.posestream.pose.Appearance;
import io.posestream.pose.Box;
import io.posestream.pose.Detection;
import io.posestream.pose.Skeleton;
import io.posestream.temporal.LookSlots;
import io.posestream.tracking.Observation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Sees {@link CrossingPeople} in any picture, at no cost, with looks as wide as a model's. */
final class CrossingSight implements PersonDetector, PoseEstimator {
    private static final int PARTS = 17;
    private static final int CHANNELS = 24;

    private final CrossingPeople people;
    private final Map<String, AtomicLong> frames = new ConcurrentHashMap<>();

    CrossingSight(int count) {
        people = new CrossingPeople(count);
    }

    @Override
    public List<Detection> detect(String streamId, Picture picture) {
        return people.frame(frame(streamId).get()).stream()
                .map(seen -> new Detection(seen.box(), 0.9f))
                .toList();
    }

    @Override
    public List<PoseEstimate> estimate(String streamId, Picture picture, List<Box> boxes) {
        List<Observation> seen = people.frame(frame(streamId).getAndIncrement());
        return boxes.stream().map(box -> nearest(seen, box)).toList();
    }

    @Override
    public List<PoseEstimate> estimate(String streamId, Picture picture, List<Box> boxes, LookSlots slots) {
        throw new UnsupportedOperationException("it has no maps to keep");
    }

    private static PoseEstimate nearest(List<Observation> seen, Box box) {
        Observation found = seen.stream()
                .min(Comparator.comparingDouble(person -> Math.hypot(
                        person.box().centerX() - box.centerX(), person.box().centerY() - box.centerY())))
                .orElseThrow();
        return new PoseEstimate(found.pose(), looks(seen.indexOf(found)));
    }

    private static Appearance looks(int person) {
        Random random = new Random(person);
        float[] values = new float[PARTS * CHANNELS];
        float[] weights = new float[PARTS];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
            weights[i / CHANNELS] = 0.8f;
        }
        return new Appearance(values, weights);
    }

    private AtomicLong frame(String streamId) {
        return frames.computeIfAbsent(streamId, id -> new AtomicLong());
    }

    @Override
    public Skeleton skeleton() {
        return Skeleton.COCO_17;
    }

    @Override
    public String modelId() {
        return "crossing";
    }

    @Override
    public String engine() {
        return "none";
    }

    @Override
    public String precision() {
        return "exact";
    }

    @Override
    public void close() {}
}
