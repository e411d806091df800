package io.posestream.tracking;

import io.posestream.frame.TrackedPerson;
import io.posestream.pose.Oks;
import io.posestream.pose.PlaneMotion;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import io.posestream.tracking.TrackChange.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tracks by similarity to what each track expects: predict, suppress duplicates, associate in rounds, then births,
 * losses and ends. Ids are given at confirmation; before that a person is not told, and flicker spends no id.
 */
public final class SimilarityTracker implements PoseTracker {

    /** After a pause of so many times {@code maxCoastMs} without any frame, nobody is recognised. */
    private static final int BLIND_LIVES = 4;

    /** Who is covered this much (OKS) by someone already known is the same person seen twice, not a birth. */
    private static final double CROWDED_OKS = 0.5;

    private static final Skeleton NO_KEYPOINTS = new Skeleton("box", List.of(), List.of(), List.of(), List.of());

    private final TrackingConfig config;
    private final PoseSimilarity similarity;
    private final Skeleton skeleton;
    private final DuplicateSuppression duplicates;
    private final DuplicateSuppression crowding;
    private final Convergence convergence;
    private final Looks looks;
    private final List<Track> tracks = new ArrayList<>();
    private long lastId;
    private long nowNs = Long.MIN_VALUE;

    public SimilarityTracker(Skeleton skeleton, TrackingConfig config) {
        this(skeleton, config, new OksIouSimilarity(skeleton));
    }

    public SimilarityTracker(Skeleton skeleton, TrackingConfig config, PoseSimilarity similarity) {
        this(skeleton, config, similarity, 0);
    }

    /** @param reIdMs how long who was lost is remembered, to be recognised by looks; 0 = who is lost is forgotten */
    public SimilarityTracker(Skeleton skeleton, TrackingConfig config, PoseSimilarity similarity, long reIdMs) {
        this.config = config;
        this.similarity = similarity;
        this.skeleton = skeleton;
        Oks oks = new Oks(skeleton);
        this.duplicates = new DuplicateSuppression(oks, config.duplicateOks(), this::isSureDetection);
        this.crowding = new DuplicateSuppression(oks, CROWDED_OKS, this::isSureDetection);
        this.convergence = new Convergence(oks);
        this.looks = new Looks(reIdMs);
    }

    /** Of detections without poses: {@link Observation#ofBox}. */
    public static SimilarityTracker ofBoxes(TrackingConfig config) {
        return new SimilarityTracker(NO_KEYPOINTS, config, new BoxSimilarity(), 0);
    }

    @Override
    public void cameraMoved(PlaneMotion motion) {
        tracks.forEach(track -> track.cameraMoved(motion));
        looks.cameraMoved(motion);
    }

    @Override
    public List<PredictedBox> predict(long timeNs) {
        return tracks.stream().map(track -> track.predictedBox(timeNs)).toList();
    }

    @Override
    public TrackUpdate update(long timeNs, List<Observation> observations) {
        nowNs = Math.max(nowNs, timeNs);
        List<TrackChange> changes = new ArrayList<>();
        List<TrackedPerson> leaving = new ArrayList<>();
        tracks.forEach(track -> track.advanceTo(nowNs));
        retire(this::isGone, leaving, changes);
        associate(duplicates.apply(usable(observations)));
        changes.addAll(looks.observe(tracks, nowNs));
        looks.impostors(tracks).forEach(impostor -> partFrom(impostor, changes));
        retire(track -> !track.seenNow() && track.outlived(), leaving, changes);
        mergeConverged(changes);
        confirm(changes);
        return new TrackUpdate(people(leaving), List.copyOf(changes));
    }

    @Override
    public void weigh(long trackId, Pose pose) {
        tracks.stream()
                .filter(track -> track.seenNow() && track.id() == trackId)
                .forEach(track -> track.weigh(pose));
    }

    @Override
    public TrackerState state() {
        return new TrackerState(
                lastId, nowNs, tracks.stream().map(Track::snapshot).toList(), looks.state(), convergence.state());
    }

    @Override
    public void restore(TrackerState state) {
        for (TrackSnapshot saved : state.tracks()) {
            requireOfSkeleton(saved.last());
        }
        lastId = state.lastId();
        nowNs = state.nowNs();
        tracks.clear();
        state.tracks().forEach(saved -> tracks.add(new Track(config, skeleton, saved)));
        looks.restore(state.looks());
        convergence.restore(state.converging());
    }

    private void requireOfSkeleton(Observation seen) {
        if (seen.pose().size() != skeleton.size()) {
            throw new IllegalArgumentException("tracking: an observation has "
                    + seen.pose().size() + " keypoints, this tracker's skeleton has " + skeleton.size());
        }
    }

    private List<Observation> usable(List<Observation> observations) {
        List<Observation> usable = new ArrayList<>(observations.size());
        for (Observation seen : observations) {
            requireOfSkeleton(seen);
            if (seen.score() >= config.lowScore()
                    && seen.pose().score() >= config.minPoseScore()
                    && seen.box().area() > 0) {
                usable.add(seen);
            }
        }
        return usable;
    }

    private void associate(List<Observation> observations) {
        Association association = new Association(similarity, looks, config.minSimilarity(), tracks, observations);
        association.round(Track::established, this::isSure);
        association.round(Track::established, seen -> !isSure(seen));
        association.recover(Track::established, this::isSure);
        association.round(track -> !track.established(), this::isSure);
        association.unseen().forEach(Track::miss);
        List<Observation> present = new ArrayList<>(
                tracks.stream().filter(Track::seenNow).map(Track::last).toList());
        for (Observation seen : association.unclaimed()) {
            if (isSureDetection(seen) && present.stream().noneMatch(p -> crowding.sameBody(p, seen))) {
                tracks.add(new Track(config, skeleton, nowNs, seen));
                present.add(seen);
            }
        }
    }

    /** A propagated observation that shows a person is sure: its score is the pose's and was asked for already. */
    private boolean isSure(Observation seen) {
        return !seen.detected() || seen.score() >= config.highScore();
    }

    private boolean isSureDetection(Observation seen) {
        return seen.detected() && seen.score() >= config.highScore();
    }

    /** Before anyone is matched: a late return is a new person, but a camera that paused does not make people leave. */
    private boolean isGone(Track track) {
        return (track.outlived() && !track.seenBefore()) || track.unseenMs() > BLIND_LIVES * config.maxCoastMs();
    }

    private void retire(Predicate<Track> goes, List<TrackedPerson> leaving, List<TrackChange> changes) {
        for (Track track : tracks.stream().filter(goes).toList()) {
            tracks.remove(track);
            if (track.established()) {
                track.lose();
                looks.lost(track);
                leaving.add(track.person());
                changes.add(new TrackChange(track.id(), Kind.LOST, "not seen for " + track.unseenMs() + " ms"));
            }
        }
    }

    /** Somebody else came where the track waited: its person is still away, and the other is a newcomer. */
    private void partFrom(Track impostor, List<TrackChange> changes) {
        looks.lost(impostor);
        changes.add(new TrackChange(impostor.id(), Kind.LOST, "somebody else came in its place, as looks tell"));
        impostor.startAnew();
    }

    private void mergeConverged(List<TrackChange> changes) {
        List<Track> known = tracks.stream()
                .filter(Track::established)
                .sorted(Comparator.comparingLong(Track::id))
                .toList();
        for (int elder = 0; elder < known.size(); elder++) {
            for (int younger = elder + 1; younger < known.size(); younger++) {
                if (convergence.merged(known.get(elder), known.get(younger), nowNs)) {
                    unite(known.get(elder), known.get(younger), changes);
                }
            }
        }
        convergence.keep(tracks);
    }

    /** One track goes on with the person; whose person it is not is away, and may be recognised. */
    private void unite(Track elder, Track younger, List<TrackChange> changes) {
        Track guest = looks.guest(elder, younger);
        Track host = guest == elder ? younger : elder;
        looks.lost(guest);
        tracks.remove(guest);
        changes.add(new TrackChange(guest.id(), Kind.ENDED, "is the same person as track " + host.id()));
    }

    private void confirm(List<TrackChange> changes) {
        for (Track track : List.copyOf(tracks)) {
            boolean believed = track.deservesConfirmation();
            if (!believed && !track.established()) {
                continue;
            }
            Optional<Recognition.Found> found = looks.recognise(track, tracks, nowNs);
            if (found.isPresent()) {
                welcomeBack(track, found.get(), changes);
            } else if (believed && !looks.willTell(track, tracks, nowNs)) {
                track.confirm(++lastId);
                changes.add(new TrackChange(track.id(), Kind.STARTED, "seen for " + track.creditMs() + " ms"));
            }
        }
    }

    /** The old id goes on, whether it was lost or still coasting; one given meanwhile ends and is not used again. */
    private void welcomeBack(Track track, Recognition.Found found, List<TrackChange> changes) {
        long knownId = found.who().id();
        if (track.established()) {
            changes.add(new TrackChange(track.id(), Kind.ENDED, "is the same person as track " + knownId));
        }
        changes.add(new TrackChange(knownId, Kind.REIDENTIFIED, found.reason()));
        tracks.removeIf(coasting -> coasting.id() == knownId);
        track.confirm(knownId);
    }

    private List<TrackedPerson> people(List<TrackedPerson> leaving) {
        List<TrackedPerson> people = new ArrayList<>(leaving);
        tracks.stream().filter(Track::established).map(Track::person).forEach(people::add);
        people.sort(Comparator.comparingLong(TrackedPerson::trackId));
        return List.copyOf(people);
    }
}
