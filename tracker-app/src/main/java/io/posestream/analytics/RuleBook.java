package io.posestream.analytics;

import io.posestream.frame.PoseAlert;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.TrackState;
import io.posestream.frame.TrackedPerson;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the rules remember of the people of one stream. Looks at each frame once, as it comes first: an alert must not
 * wait to be refined. Immutable.
 */
public record RuleBook(Map<Long, Page> pages) {
    public static final RuleBook EMPTY = new RuleBook(Map.of());

    /** Ids come back within a minute at most. */
    private static final long FORGET_NS = TimeUnit.MINUTES.toNanos(1);

    /** One person. */
    public record Page(long lastNs, Map<PoseRule, RuleMemory> memories) {}

    /** @param alerts to be told now */
    public record Told(RuleBook next, List<PoseAlert> alerts) {}

    public RuleBook {
        pages = Map.copyOf(pages);
    }

    /** @param holdNs for so long a rule must hold, in picture time */
    public Told accept(PoseFrame frame, Set<PoseRule> rules, long holdNs) {
        Map<Long, Page> next = new TreeMap<>(pages);
        next.values().removeIf(page -> frame.captureTimeNs() - page.lastNs() > FORGET_NS);
        List<PoseAlert> alerts = new ArrayList<>();
        if (BodyPosture.knows(frame.skeleton())) {
            for (TrackedPerson person : frame.people()) {
                Page before = next.get(person.trackId());
                boolean inOrder = before == null || before.lastNs() < frame.captureTimeNs();
                if (person.state() == TrackState.CONFIRMED && inOrder) {
                    next.put(person.trackId(), turn(before, frame, person, rules, holdNs, alerts));
                }
            }
        }
        return new Told(new RuleBook(next), alerts);
    }

    private static Page turn(
            @Nullable Page before,
            PoseFrame frame,
            TrackedPerson person,
            Set<PoseRule> rules,
            long holdNs,
            List<PoseAlert> alerts) {
        BodyPosture body = new BodyPosture(person);
        Map<PoseRule, RuleMemory> memories = new EnumMap<>(PoseRule.class);
        for (PoseRule rule : rules) {
            RuleMemory old =
                    before == null ? RuleMemory.NONE : before.memories().getOrDefault(rule, RuleMemory.NONE);
            RuleMemory now = old.after(rule, body, frame.captureTimeNs());
            if (now.isDue(frame.captureTimeNs(), holdNs)) {
                alerts.add(alert(frame, person, rule, now));
                now = now.asTold();
            }
            memories.put(rule, now);
        }
        return new Page(frame.captureTimeNs(), memories);
    }

    private static PoseAlert alert(PoseFrame frame, TrackedPerson person, PoseRule rule, RuleMemory memory) {
        return new PoseAlert(
                frame.id().streamId(),
                frame.id().epoch(),
                person.trackId(),
                rule.wireName(),
                frame.captureTimeNs(),
                memory.sinceNs(),
                frame.id().frameSeq(),
                person.box(),
                "person " + person.trackId() + " " + rule.words());
    }
}
