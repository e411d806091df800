package io.posestream.smoothing;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Steadies each keypoint by a One-Euro filter of its own. Causal: no frame is waited for. Missing and imputed keypoints
 * come out as they went in.
 */
public final class OneEuroSmoother implements PoseSmoother {

    private final OneEuroConfig config;
    private final Map<Long, List<KeypointFilter>> filters = new HashMap<>();

    public OneEuroSmoother(OneEuroConfig config) {
        this.config = config;
    }

    @Override
    public void cameraMoved(PlaneMotion motion) {
        filters.values().forEach(body -> body.forEach(keypoint -> keypoint.cameraMoved(motion)));
    }

    @Override
    public Pose smooth(long trackId, long timeNs, Box box, Pose raw) {
        List<KeypointFilter> body = filters.computeIfAbsent(trackId, id -> newBody(raw.size()));
        double size = Math.max(1, Math.sqrt(box.area()));
        List<Keypoint> steady = new ArrayList<>(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            steady.add(body.get(i).steady(timeNs, size, raw.keypoint(i)));
        }
        return new Pose(steady);
    }

    @Override
    public SmootherState state() {
        Map<Long, List<KeypointFilter.State>> oneEuro = new HashMap<>();
        filters.forEach((trackId, body) ->
                oneEuro.put(trackId, body.stream().map(KeypointFilter::state).toList()));
        return new SmootherState(Map.of(), oneEuro);
    }

    @Override
    public void restore(SmootherState state) {
        filters.clear();
        state.oneEuro()
                .forEach((trackId, body) -> filters.put(
                        trackId,
                        body.stream()
                                .map(saved -> new KeypointFilter(config, saved))
                                .toList()));
    }

    @Override
    public void forget(long trackId) {
        filters.remove(trackId);
    }

    private List<KeypointFilter> newBody(int keypoints) {
        return IntStream.range(0, keypoints)
                .mapToObj(i -> new KeypointFilter(config))
                .toList();
    }
}
