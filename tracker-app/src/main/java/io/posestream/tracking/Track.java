package io.posestream.tracking;

import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Box;
import io.posestream.pose.Oks;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;

/**
 * One person over time.
 *
 * <pre>
 *   birth -> TENTATIVE --seen long enough--> CONFIRMED <--seen-- COASTING --unseen too long--> LOST
 *                |                               '-----unseen----^  |
 *                '--unseen--> forgotten                             '--is someone else--> ended
 * </pre>
 *
 * Only a confirmed track gets an id: flicker spends none.
 */
final class Track {

    private static final long NS_PER_MS = 1_000_000;

    /**
     * Guessed boxes carry a track for so many times {@code maxCoastMs} after a detector last saw it: long enough for
     * someone the detector misses, short enough for a guess that has settled on somebody else.
     */
    private static final int PROPAGATED_LIVES = 2;

    /** Who is not seen for this long is out of sight: whoever is seen next may be somebody else. */
    static final long OUT_OF_SIGHT_MS = 400;

    private final TrackingConfig config;
    private final BodyMotion motion;
    private final Sightings sightings;
    private final PoseGuard guard;
    private final Portrait portrait;
    private Observation last;
    private Pose plausible;
    private TrackState state;
    private long id;
    private int detections;
    private long creditNs;
    private long lastSeenNs;
    private long lastDetectedNs;
    private long lastUpdateNs;
    private long nowNs;
    private boolean seenNow;
    private boolean seenBefore;

    Track(TrackingConfig config, Skeleton skeleton, long timeNs, Observation first) {
        this(config, skeleton, TrackSnapshot.atBirth(skeleton, timeNs, first));
    }

    Track(TrackingConfig config, Skeleton skeleton, TrackSnapshot saved) {
        Oks oks = new Oks(skeleton);
        TrackSnapshot.Life life = saved.life();
        this.config = config;
        motion = new BodyMotion(oks, saved.memory().motion());
        sightings = new Sightings(saved.memory().sightings());
        guard = new PoseGuard(skeleton, oks, saved);
        portrait = new Portrait(saved.memory().portrait());
        last = saved.last();
        plausible = saved.plausible();
        state = life.state();
        id = life.id();
        detections = life.detections();
        creditNs = life.creditNs();
        lastSeenNs = life.lastSeenNs();
        lastDetectedNs = life.lastDetectedNs();
        lastUpdateNs = life.lastUpdateNs();
        nowNs = life.nowNs();
        seenNow = life.seenNow();
        seenBefore = life.seenBefore();
    }

    TrackSnapshot snapshot() {
        var memory = new TrackSnapshot.Memory(motion.state(), sightings.state(), guard.state(), portrait.state());
        var life = new TrackSnapshot.Life(
                state, id, detections, creditNs, lastSeenNs, lastDetectedNs, lastUpdateNs, nowNs, seenNow, seenBefore);
        return new TrackSnapshot(memory, last, plausible, life);
    }

    void cameraMoved(PlaneMotion camera) {
        motion.cameraMoved(camera);
        sightings.cameraMoved(camera);
        last = last.moved(camera);
        plausible = camera.moved(plausible);
    }

    void advanceTo(long timeNs) {
        lastUpdateNs = nowNs;
        nowNs = timeNs;
        seenBefore = seenNow;
        seenNow = false;
        motion.advanceTo(timeNs);
    }

    boolean accepts(Observation seen) {
        return seen.detected() || nowNs - lastDetectedNs <= PROPAGATED_LIVES * config.maxCoastMs() * NS_PER_MS;
    }

    void see(Observation seen) {
        if (established() && unseenMs() > OUT_OF_SIGHT_MS) {
            portrait.cameBack();
        }
        plausible = guard.check(seen.pose(), expectation(), nowNs);
        motion.observe(seen.withPose(plausible), !seenBefore);
        sightings.add(nowNs, seen.box());
        last = seen;
        lastSeenNs = nowNs;
        seenNow = true;
        creditNs += nowNs - lastUpdateNs;
        if (seen.detected()) {
            detections++;
            lastDetectedNs = nowNs;
        }
        if (state == TrackState.COASTING) {
            state = TrackState.CONFIRMED;
        }
    }

    /** @param pose the same sighting, whose keypoints tell how sure they are */
    void weigh(Pose pose) {
        motion.weigh(pose);
    }

    void miss() {
        creditNs = Math.max(0, creditNs - (nowNs - lastUpdateNs));
        if (state == TrackState.CONFIRMED) {
            state = TrackState.COASTING;
        }
    }

    void lose() {
        state = TrackState.LOST;
    }

    /** Seen now, time seen outweighs time missed by enough, and a detector saw it more than once. */
    boolean deservesConfirmation() {
        return state == TrackState.TENTATIVE
                && seenNow
                && (config.confirmAfterMs() == 0
                        || (detections > 1 && creditNs >= config.confirmAfterMs() * NS_PER_MS));
    }

    long creditMs() {
        return creditNs / NS_PER_MS;
    }

    /** @param newId a new one, or that of somebody known of old */
    void confirm(long newId) {
        id = newId;
        state = TrackState.CONFIRMED;
    }

    /** Not seen for longer than is forgiven; a birth that nothing followed is forgiven less. */
    boolean outlived() {
        return unseenMs() > (established() ? config.maxCoastMs() : config.confirmAfterMs());
    }

    /** 0 until confirmed. */
    long id() {
        return id;
    }

    TrackState state() {
        return state;
    }

    boolean established() {
        return state == TrackState.CONFIRMED || state == TrackState.COASTING;
    }

    boolean seenNow() {
        return seenNow;
    }

    long lastSeenNs() {
        return lastSeenNs;
    }

    long unseenMs() {
        return (nowNs - lastSeenNs) / NS_PER_MS;
    }

    /** Seen in the update before this one: a longer pause since then is the camera's, not the person's. */
    boolean seenBefore() {
        return seenBefore;
    }

    /** How the person looks. */
    Portrait portrait() {
        return portrait;
    }

    /** Somebody else is followed since the person was out of sight: a newcomer, without an id as yet. */
    void startAnew() {
        id = 0;
        state = TrackState.TENTATIVE;
        portrait.startAnew();
    }

    /** The two had been taken for each other: ids and looks go with the people, places stay. */
    void exchangeIdentity(Track other) {
        long mine = id;
        id = other.id;
        other.id = mine;
        portrait.exchangeKnown(other.portrait);
    }

    Observation last() {
        return last;
    }

    /** Where this should be now. */
    Expectation expectation() {
        return motion.expectation(last.box(), sightings.heading());
    }

    /** Where this should be now if it has not moved since it was seen. */
    Expectation lastSight() {
        return expectation().at(last.box(), plausible);
    }

    PredictedBox predictedBox(long timeNs) {
        Box box = timeNs <= nowNs ? motion.box() : motion.boxAt(timeNs);
        return new PredictedBox(id, state, box);
    }

    Box box() {
        return motion.box();
    }

    /** As seen now and plausible, else predicted. */
    Pose pose() {
        return seenNow ? plausible : motion.pose(fade());
    }

    TrackedPerson person() {
        Pose pose = pose();
        return new TrackedPerson(id, state, (float) (last.score() * fade()), box(), pose, seenNow ? last.pose() : pose);
    }

    /** What is left of the scores of someone hidden; 1 when seen. */
    private double fade() {
        return seenNow ? 1 : Math.max(0, 1 - unseenMs() / (config.maxCoastMs() + 1.0));
    }
}
