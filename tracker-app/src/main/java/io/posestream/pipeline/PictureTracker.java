package io.posestream.pipeline;

import io.posestream.estimation.PersonDetector;
import io.posestream.estimation.PoseEstimate;
import io.posestream.frame.EventKind;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.CameraMotionEstimator;
import io.posestream.image.Picture;
import io.posestream.observe.Stage;
import io.posestream.observe.StageObserver;
import io.posestream.overload.Step;
import io.posestream.pose.Appearance;
import io.posestream.pose.Box;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import io.posestream.smoothing.PoseSmoother;
import io.posestream.tracking.Observation;
import io.posestream.tracking.PoseTracker;
import io.posestream.tracking.TrackChange;
import io.posestream.tracking.TrackUpdate;
import io.posestream.trouble.PictureClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at the pictures of one stream in order and says who is where. Not thread-safe; detector and estimator are
 * shared with other streams and stay open when this one ends.
 */
public final class PictureTracker implements AutoCloseable {
    /** A box that ends this near to a side, in picture widths, may go on beyond. */
    private static final float AT_THE_SIDE = 0.01f;

    private final String streamId;
    private final RegionProposer regions;
    private final TemporalStage temporal;
    private final PoseTracker tracker;
    private final PoseSmoother smoother;
    private final CameraCompensation camera;
    private final PoseFrames poseFrames;
    private final StageObserver observer;
    private final Whereabouts whereabouts = new Whereabouts();
    private final int lookAheadFrames;
    private long clockOffsetNs;
    private PoseFrames inUse;
    private final Optional<PoseFrames> lightFrames;

    PictureTracker(
            String streamId,
            PersonDetector detector,
            PoseFrames poseFrames,
            Optional<PoseFrames> lightFrames,
            TemporalStage temporal,
            PoseTracker tracker,
            PoseSmoother smoother,
            CameraMotionEstimator camera,
            PipelineSettings settings,
            StageObserver observer) {
        this.streamId = streamId;
        this.regions = new RegionProposer(detector, settings);
        this.temporal = temporal;
        this.tracker = tracker;
        this.smoother = smoother;
        this.camera = new CameraCompensation(camera, tracker, smoother, temporal);
        this.poseFrames = poseFrames;
        this.lightFrames = lightFrames;
        this.inUse = poseFrames;
        this.observer = observer;
        this.lookAheadFrames = settings.lookAheadFrames();
    }

    /**
     * @param accepted names the frame and its moment; real differences between capture times matter
     * @param picture stays with the caller
     * @param suspect the decoder lost frames before this picture
     * @return everyone alive after this picture, with steadied poses, and what changed; provisional when there is a
     *     look-ahead
     */
    public FrameResult.Posed look(Accepted accepted, Picture picture, boolean suspect) {
        long timeNs = accepted.timeNs();
        clockOffsetNs = accepted.offsetNs();
        observer.began(Stage.CAMERA);
        long begun = System.nanoTime();
        camera.apply(timeNs, picture);
        observer.completed(Stage.CAMERA, System.nanoTime() - begun);
        List<Region> looked = regions.propose(streamId, picture, timeNs, tracker.predict(timeNs));
        List<PoseEstimate> found = temporal.estimate(
                streamId, picture, timeNs, looked.stream().map(Region::box).toList());
        observer.began(Stage.TRACK);
        long started = System.nanoTime();
        TrackUpdate update = tracker.update(timeNs, observations(looked, found, picture));
        long tracked = System.nanoTime();
        observer.completed(Stage.TRACK, tracked - started);
        observer.began(Stage.REFINE);
        forgetBroken(update.changes());
        List<TrackedPerson> told =
                temporal.refineCausally(timeNs, whereabouts.told(update.people(), timeNs, picture), found);
        told.forEach(person -> tracker.weigh(person.trackId(), person.pose()));
        long refined = System.nanoTime();
        observer.completed(Stage.REFINE, refined - tracked);
        observer.began(Stage.SMOOTH);
        List<TrackedPerson> people =
                told.stream().map(person -> steady(person, timeNs)).toList();
        observer.completed(Stage.SMOOTH, System.nanoTime() - refined);
        return new FrameResult.Posed(
                inUse.seen(accepted, picture, suspect, people),
                update.changes().stream().map(change -> event(accepted, change)).toList(),
                lookAheadFrames > 0);
    }

    /**
     * Holds the frames of this stream that wait for later ones. One for each stream, used in step with {@link #look}.
     */
    public RefinementWindow refinementWindow() {
        return new RefinementWindow(lookAheadFrames, this::refine);
    }

    /** How much is done for the pictures from the next one on. */
    void spend(Step step) {
        regions.pace().rarely(step.atLeast(Step.RARE_DETECTION));
        boolean lightened = temporal.lighten(step.atLeast(Step.LIGHT_MODEL));
        inUse = lightened ? lightFrames.orElse(poseFrames) : poseFrames;
    }

    /** The next picture has another size, but shows the same view. */
    void resized(PlaneMotion motion) {
        camera.move(motion);
    }

    /** Whether the source's clock jumped before this frame: what waits to be refined is of the time before. */
    boolean isOfAnotherClock(Accepted accepted) {
        return accepted.offsetNs() != clockOffsetNs;
    }

    /** A picture that was looked at before, by an earlier tracker of the stream. */
    void remember(long timeNs, Picture picture) {
        camera.remember(timeNs, picture);
    }

    PipelineState state(List<PoseFrame> window, PictureClock.State clock, Step step) {
        return new PipelineState(
                poseFrames.model().modelId(),
                tracker.state(),
                smoother.state(),
                regions.pace().state(),
                whereabouts.state(),
                camera.lastTimeNs(),
                window,
                clock,
                step);
    }

    /** Other models look from now on: what was learnt of people's looks says nothing to them. */
    void forgetLooks() {
        tracker.restore(tracker.state().withoutLooks());
    }

    void restore(PipelineState state) {
        tracker.restore(state.tracker());
        smoother.restore(state.smoother());
        regions.pace().restore(state.pace());
        whereabouts.restore(state.lastSeenNs());
        camera.restore(state.lastLookNs());
        clockOffsetNs = state.clock().offsetNs();
    }

    private PoseFrame refine(PoseFrame told) {
        observer.began(Stage.REFINE);
        long started = System.nanoTime();
        long timeNs = told.captureTimeNs() + clockOffsetNs;
        Map<Long, Pose> seenAfterwards = temporal.refineAfterwards(told.people(), timeNs);
        long refined = System.nanoTime();
        observer.completed(Stage.REFINE, refined - started);
        observer.began(Stage.SMOOTH);
        PoseFrame better = told.refined(told.people().stream()
                .map(person -> person.withPose(Optional.ofNullable(seenAfterwards.get(person.trackId()))
                        .orElseGet(() -> smoother.refine(person.trackId(), timeNs, person.pose()))))
                .toList());
        observer.completed(Stage.SMOOTH, System.nanoTime() - refined);
        return better;
    }

    private static List<Observation> observations(List<Region> looked, List<PoseEstimate> found, Picture picture) {
        List<Observation> observations = new ArrayList<>(looked.size());
        for (int i = 0; i < looked.size(); i++) {
            Region region = looked.get(i);
            PoseEstimate estimate = found.get(i);
            Pose pose = estimate.pose();
            Box box = region.detected() ? region.box() : BodyBox.around(pose, region.box());
            float score = region.detected() ? region.score() : pose.score();
            observations.add(new Observation(pose, box, score, region.detected(), looks(estimate, box, picture)));
        }
        return observations;
    }

    /** Who comes in or goes out at a side is cut there, and half of what would be read is not theirs. */
    private static Appearance looks(PoseEstimate estimate, Box box, Picture picture) {
        float edge = AT_THE_SIDE * picture.width();
        boolean whole = box.x() > edge && box.right() < picture.width() - edge;
        return whole ? estimate.appearance() : Appearance.NONE;
    }

    private TrackedPerson steady(TrackedPerson person, long timeNs) {
        return person.state() == TrackState.LOST
                ? person
                : person.withPose(smoother.smooth(person.trackId(), timeNs, person.box(), person.pose()));
    }

    /** Where a track ends or goes on elsewhere, nothing is carried over. */
    private void forgetBroken(List<TrackChange> changes) {
        for (TrackChange change : changes) {
            if (change.kind() != TrackChange.Kind.STARTED) {
                smoother.forget(change.trackId());
                temporal.forget(change.trackId());
            }
        }
    }

    /** Lets go of what is kept of earlier pictures; detector and estimator stay open. */
    @Override
    public void close() {
        temporal.close();
    }

    private static StreamEvent event(Accepted accepted, TrackChange change) {
        EventKind kind = switch (change.kind()) {
            case STARTED -> EventKind.TRACK_STARTED;
            case LOST -> EventKind.TRACK_LOST;
            case ENDED -> EventKind.TRACK_ENDED;
            case REIDENTIFIED -> EventKind.TRACK_REIDENTIFIED;
        };
        return new StreamEvent(
                accepted.id().streamId(),
                accepted.id().epoch(),
                accepted.captureTimeNs(),
                kind,
                change.trackId(),
                change.reason());
    }
}
