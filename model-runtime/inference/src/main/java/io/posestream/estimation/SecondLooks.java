package io.posestream.estimation;

import io.posestream.pose.Box;
import io.posestream.pose.BoxFit;
import io.posestream.pose.Oks;
import io.posestream.pose.Pose;
import io.posestream.pose.Skeleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Looks again at those for whom the model gave somebody else's body. A crop around one who stands partly behind another
 * shows both, and the model finds whoever it likes better. With the other painted over ({@link BodyCover}) it finds who
 * was meant, if enough of them is to be seen.
 *
 * <pre>
 *   boxes -> first looks -+-> the body is the box's own ----------------------------------> kept
 *                         '-> the body is that of a better box -> cover it, look again ---> second look
 * </pre>
 */
final class SecondLooks {

    /** Two looks that are this similar (OKS) show one body. */
    private static final double SAME_BODY_OKS = 0.5;

    /** Two boxes that overlap more than this are one person's, and there is nobody else to find. */
    private static final double SAME_BOX_IOU = 0.8;

    /** A look whose keypoints score less on average shows nobody. */
    private static final double MIN_POSE_SCORE = 0.1;

    private final Oks oks;

    SecondLooks(Skeleton skeleton) {
        oks = new Oks(skeleton);
    }

    /**
     * A look to be taken again.
     *
     * @param index of the box
     * @param box of who is looked for
     * @param others who are to be covered
     */
    record Stolen(int index, Box box, List<Body> others) {}

    /** A body found in a box. */
    record Body(Pose pose, Box box) {}

    /** Takes looks a second time. */
    interface Again {
        /** @return one estimate for each, in their order */
        List<PoseEstimate> look(List<Stolen> stolen);
    }

    /** @return the first looks, and second ones in place of those that showed somebody else */
    List<PoseEstimate> improve(List<Box> boxes, List<PoseEstimate> first, Again again) {
        List<Stolen> stolen = stolen(boxes, first);
        if (stolen.isEmpty()) {
            return first;
        }
        List<PoseEstimate> second = again.look(stolen);
        List<PoseEstimate> improved = new ArrayList<>(first);
        for (int i = 0; i < stolen.size(); i++) {
            if (showsSomebodyNew(stolen.get(i), second.get(i).pose())) {
                improved.set(stolen.get(i).index(), second.get(i));
            }
        }
        return List.copyOf(improved);
    }

    /** @param second what the second look found */
    boolean showsSomebodyNew(Stolen stolen, Pose second) {
        Body found = new Body(second, stolen.box());
        return stolen.others().stream().noneMatch(other -> isSame(other, found));
    }

    private List<Stolen> stolen(List<Box> boxes, List<PoseEstimate> looks) {
        List<Integer> bestFirst = IntStream.range(0, boxes.size())
                .boxed()
                .filter(i -> looks.get(i).pose().score() >= MIN_POSE_SCORE)
                .sorted(Comparator.comparingDouble(i -> -BoxFit.of(looks.get(i).pose(), boxes.get(i))))
                .toList();
        List<Body> own = new ArrayList<>();
        List<Stolen> stolen = new ArrayList<>();
        for (int i : bestFirst) {
            Body found = new Body(looks.get(i).pose(), boxes.get(i));
            List<Body> same = own.stream().filter(body -> isSame(body, found)).toList();
            if (same.isEmpty()) {
                own.add(found);
            } else if (same.stream().allMatch(body -> body.box().iou(found.box()) <= SAME_BOX_IOU)) {
                stolen.add(new Stolen(i, found.box(), same));
            }
        }
        return stolen;
    }

    private boolean isSame(Body one, Body other) {
        double area = Math.sqrt((double) one.box().area() * other.box().area());
        return oks.between(one.pose(), other.pose(), area) >= SAME_BODY_OKS;
    }
}
