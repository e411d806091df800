package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.posestream.app.LoadRig.Camera;
import io.posestream.app.Told.Heard;
import io.posestream.frame.EpochTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A crowd before one camera, one person before each of three others, all in one partition. Prints what it measures. */
class FairnessIT {
    private static final String SCENE = "sim:?scene=plaza&fps=10&seconds=6&size=640x480&seed=%d&people=%d";
    private static final double BUDGET_MS = 1_000;
    private static final double FPS = 6;

    /** The first connections take their time. */
    private static final long WARM_UP_NS = 2_000_000_000L;

    @Test
    @Timeout(180)
    void shouldKeepThreeQuietCamerasInTimeBesideACrowdedOne() throws Exception {
        List<Camera> cameras = new ArrayList<>();
        cameras.add(new Camera("crowd", LoadRig.pictures(String.format(SCENE, 1, 10))));
        for (int quiet = 1; quiet <= 3; quiet++) {
            cameras.add(new Camera("quiet-" + quiet, LoadRig.pictures(String.format(SCENE, 10 + quiet, 1))));
        }
        try (LoadRig rig = new LoadRig(Map.of())) {
            List<Camera> quiet = cameras.subList(1, cameras.size());
            long beganNs = EpochTime.nowNs();
            rig.send(quiet, FPS, 4_000);
            double alone = Told.latencyMs(
                    rig.told().frames(heard -> heard.frame().captureTimeNs() > beganNs + WARM_UP_NS), 0.95);
            assumeTrue(
                    alone < BUDGET_MS / 2,
                    () -> "the machine is too busy to measure: without the crowd the 95th percentile is "
                            + Math.round(alone) + " ms");
            long crowdNs = EpochTime.nowNs();
            rig.send(cameras, FPS, 12_000);
            rig.told().await(cameras.stream().mapToLong(Camera::sent).sum(), 20_000);

            for (Camera camera : cameras) {
                assertThat(rig.told().frames(heard -> heard.streamId().equals(camera.streamId)))
                        .hasSize((int) camera.sent());
                List<Heard> all = rig.told()
                        .frames(heard -> heard.streamId().equals(camera.streamId)
                                && heard.frame().captureTimeNs() >= crowdNs);
                List<Heard> looked = all.stream().filter(Heard::looked).toList();
                double p95 = Told.latencyMs(looked, 0.95);
                System.out.printf(
                        Locale.ROOT,
                        "fairness: %s: %d frames, %d looked at, p50 %.0f ms, p95 %.0f ms%n",
                        camera.streamId,
                        all.size(),
                        looked.size(),
                        Told.latencyMs(looked, 0.5),
                        p95);
                // How fast the crowd is looked at is the machine's affair; that the others do not pay for it is ours.
                if (!camera.streamId.equals("crowd")) {
                    assertThat(p95).as(camera.streamId).isLessThanOrEqualTo(BUDGET_MS);
                    assertThat(looked.size()).as(camera.streamId).isGreaterThanOrEqualTo(all.size() * 95 / 100);
                }
            }
        }
    }
}
