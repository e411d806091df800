package io.posestream.smoothing;

import io.posestream.pose.Box;
import io.posestream.pose.Oks;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Steadies each keypoint by a Kalman filter of its own, and refines earlier frames with later ones by the fixed-lag
 * Rauch-Tung-Striebel pass. Keypoints that the tracker imputed come out as they went in; missing ones are predicted for
 * a while and marked as imputed.
 */
public final class KalmanSmoother implements PoseSmoother {
    private final KalmanConfig config;
    private final int lookAheadFrames;
    private final double[] spreads;
    private final Map<Long, BodyKalman> bodies = new HashMap<>();

    /** @param lookAheadFrames how far back {@link #refine} must reach; costs memory only */
    public KalmanSmoother(Skeleton skeleton, KalmanConfig config, int lookAheadFrames) {
        this.config = config;
        this.lookAheadFrames = lookAheadFrames;
        Oks oks = new Oks(skeleton);
        spreads = new double[skeleton.size()];
        for (int i = 0; i < spreads.length; i++) {
            spreads[i] = oks.spread(i);
        }
    }

    @Override
    public Pose smooth(long trackId, long timeNs, Box box, Pose raw) {
        return bodies.computeIfAbsent(trackId, id -> new BodyKalman(config, spreads, lookAheadFrames))
                .smooth(timeNs, box, raw);
    }

    @Override
    public Pose refine(long trackId, long timeNs, Pose told) {
        BodyKalman body = bodies.get(trackId);
        return body == null ? told : body.refine(timeNs, told);
    }

    /** The camera moved since the last frame. */
    @Override
    public void cameraMoved(PlaneMotion motion) {
        bodies.values().forEach(body -> body.cameraMoved(motion));
    }

    @Override
    public SmootherState state() {
        Map<Long, BodyKalman.State> kalman = new HashMap<>();
        bodies.forEach((trackId, body) -> kalman.put(trackId, body.state()));
        return new SmootherState(kalman, Map.of());
    }

    /** Bodies that were saved with another look-ahead or skeleton begin anew. */
    @Override
    public void restore(SmootherState state) {
        bodies.clear();
        state.kalman().forEach((trackId, saved) -> {
            if (saved.kept() == lookAheadFrames + 1 && saved.keypoints().size() == spreads.length) {
                BodyKalman body = new BodyKalman(config, spreads, lookAheadFrames);
                body.restore(saved);
                bodies.put(trackId, body);
            }
        });
    }

    @Override
    public void forget(long trackId) {
        bodies.remove(trackId);
    }
}
