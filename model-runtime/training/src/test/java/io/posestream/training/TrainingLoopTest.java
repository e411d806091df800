package io.posestream.training;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.posestream.autograd.Oracle;
import io.posestream.autograd.SmallNet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingLoopTest {
    private static final TrainingPlan PLAN =
            TrainingPlan.of(20, 16, 2, 7).at(new Schedule(3e-3, 1e-4, 5)).every(10, 10);

    @TempDir
    Path folder;

    @Test
    void shouldLearnTheToyTask() throws Exception {
        TrainingPlan plan =
                TrainingPlan.of(300, 32, 2, 1).at(Schedule.peak(3e-3)).every(300, 300);
        try (Learner learner = Learner.start(SmallNet.bytes(1), plan)) {
            double before = errorPixels(learner.averaged());
            Progress progress = loop(learner, "toy", TrainingListener.NONE).run(StopSignal.manual());
            assertThat(progress.step()).isEqualTo(300);
            assertThat(errorPixels(learner.averaged())).isLessThan(0.6 * before);
        }
        Map<String, TrainingLog.Curve> curves =
                new TrainingFolder(folder.resolve("toy")).losses().curves();
        double[] loss = curve(curves, "loss").values();
        assertThat(loss).hasSize(30);
        assertThat(loss[29]).isLessThan(loss[0] - 1);
        double[] visibility = curve(curves, "visibility").values();
        assertThat(visibility[29]).isLessThan(0.5 * visibility[0]);
        assertThat(curve(curves, "loss").steps()).startsWith(10, 20).endsWith(300);
    }

    @Test
    void shouldGiveTheSameBytesInEveryRunOfTwoWorkers() {
        assertThat(trained("first", PLAN)).isEqualTo(trained("second", PLAN));
    }

    @Test
    void shouldGiveTheSameBytesInEveryRunOfThreeWorkers() {
        TrainingPlan three = TrainingPlan.of(10, 15, 3, 7);
        assertThat(trained("first", three)).isEqualTo(trained("second", three));
    }

    @Test
    void shouldGoOnFromACheckpointAsIfItHadNeverStopped() throws Exception {
        byte[] whole = trained("whole", PLAN);
        TrainingFolder halves = new TrainingFolder(folder.resolve("halves"));
        try (Learner learner = Learner.start(SmallNet.bytes(1), PLAN)) {
            StopSignal stop = StopSignal.manual();
            assertThat(loop(learner, "halves", stopAt(10, stop)).run(stop).step())
                    .isEqualTo(10);
        }
        try (Learner learner = Learner.resume(halves.checkpoint().orElseThrow(), PLAN)) {
            assertThat(learner.progress().step()).isEqualTo(10);
            loop(learner, "halves", TrainingListener.NONE).run(StopSignal.manual());
        }
        assertThat(Files.readAllBytes(halves.modelFile())).isEqualTo(whole);
        assertThat(curve(halves.losses().curves(), "loss").values())
                .isEqualTo(curve(
                                new TrainingFolder(folder.resolve("whole"))
                                        .losses()
                                        .curves(),
                                "loss")
                        .values());
    }

    @Test
    void shouldWriteRowsAgainThatTheCheckpointDoesNotCover() {
        TrainingFolder cut = new TrainingFolder(folder.resolve("cut"));
        Checkpoint early;
        try (Learner learner = Learner.start(SmallNet.bytes(1), PLAN)) {
            early = learner.checkpoint();
            loop(learner, "cut", TrainingListener.NONE).run(StopSignal.manual());
        }
        try (Learner learner = Learner.resume(early, PLAN)) {
            loop(learner, "cut", TrainingListener.NONE).run(StopSignal.manual());
        }
        assertThat(curve(cut.losses().curves(), "loss").steps()).containsExactly(10, 20);
    }

    @Test
    void shouldRefuseToGoOnWithOtherDraws() {
        try (Learner learner = Learner.start(SmallNet.bytes(1), PLAN)) {
            Checkpoint checkpoint = learner.checkpoint();
            assertThatExceptionOfType(TrainingException.class)
                    .isThrownBy(() -> Learner.resume(checkpoint, TrainingPlan.of(20, 16, 2, 8)))
                    .withMessageContaining("made with seed 7, batch 16 and 2 workers, but the plan says seed 8");
        }
    }

    @Test
    void shouldEndByTheClock() {
        TrainingPlan plan = PLAN.within(Duration.ofMillis(300));
        try (Learner learner = Learner.start(SmallNet.bytes(1), plan)) {
            Progress progress = loop(learner, "clock", TrainingListener.NONE).run(StopSignal.manual());
            assertThat(progress.step()).isPositive();
            assertThat(progress.elapsedMs()).isBetween(300L, 5_000L);
        }
    }

    @Test
    void shouldValidateTheAveragedModelAndKeepWhatIsFound() {
        List<Long> judged = new ArrayList<>();
        TrainingListener judge = new TrainingListener() {
            @Override
            public Map<String, Double> validate(Progress progress, byte[] onnx) {
                judged.add(progress.step());
                return Map.of("error_px", errorPixels(onnx));
            }
        };
        try (Learner learner = Learner.start(SmallNet.bytes(1), PLAN)) {
            loop(learner, "judged", judge).run(StopSignal.manual());
        }
        assertThat(judged).containsExactly(10L, 20L);
        assertThat(curve(
                                new TrainingFolder(folder.resolve("judged"))
                                        .validations()
                                        .curves(),
                                "error_px")
                        .steps())
                .containsExactly(10, 20);
    }

    @Test
    void shouldStopAndKeepTheLastCheckpointWhenTheLossIsLost() {
        TrainingPlan plan = TrainingPlan.of(20, 16, 2, 7).every(5, 20);
        Batches breaking = (batch, random) -> {
            new ToyTask().fill(batch, random);
            float[] offset = batch.target("offset", SmallNet.JOINTS * 2);
            offset[0] = Files.exists(folder.resolve("lost/training.checkpoint")) ? Float.NaN : offset[0];
        };
        TrainingFolder lost = new TrainingFolder(folder.resolve("lost"));
        try (Learner learner = Learner.start(SmallNet.bytes(1), plan)) {
            TrainingLoop loop = new TrainingLoop(
                    learner, breaking, HeadLoss.standard().fitting(learner::has), lost, TrainingListener.NONE);
            assertThatExceptionOfType(TrainingException.class)
                    .isThrownBy(() -> loop.run(StopSignal.manual()))
                    .withMessageStartingWith("In step 6 the loss is NaN; lower the learning rate");
        }
        assertThat(lost.checkpoint().orElseThrow().progress().step()).isEqualTo(5);
    }

    private static TrainingLog.Curve curve(Map<String, TrainingLog.Curve> curves, String name) {
        return requireNonNull(curves.get(name), name);
    }

    private byte[] trained(String name, TrainingPlan plan) {
        try (Learner learner = Learner.start(SmallNet.bytes(1), plan)) {
            loop(learner, name, TrainingListener.NONE).run(StopSignal.manual());
            return learner.averaged();
        }
    }

    private TrainingLoop loop(Learner learner, String name, TrainingListener listener) {
        return new TrainingLoop(
                learner,
                new ToyTask(),
                HeadLoss.standard().fitting(learner::has),
                new TrainingFolder(folder.resolve(name)),
                listener);
    }

    private static TrainingListener stopAt(long step, StopSignal stop) {
        return new TrainingListener() {
            @Override
            public void onRow(Progress progress, double share, Map<String, Double> means) {
                if (progress.step() == step) {
                    stop.raise();
                }
            }
        };
    }

    /** Mean error of the offset on samples that no training drew, by ONNX Runtime. */
    private static double errorPixels(byte[] onnx) {
        Batch batch = new Batch(200);
        new ToyTask().fill(batch, new SplittableRandom(12345));
        Map<String, long[]> shapes = Map.of(
                "feature", new long[] {200, SmallNet.CHANNELS, SmallNet.SIZE, SmallNet.SIZE},
                "joints", new long[] {200, SmallNet.JOINTS, 2});
        try (Oracle oracle = new Oracle(onnx)) {
            float[] found = requireNonNull(oracle.run(batch.inputs(), shapes).get("offset"));
            float[] truth = requireNonNull(batch.targets().get("offset"));
            double sum = 0;
            for (int i = 0; i < truth.length; i += 2) {
                sum += Math.hypot(found[i] - truth[i], found[i + 1] - truth[i + 1]);
            }
            return 2 * sum / truth.length;
        } catch (ai.onnxruntime.OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
