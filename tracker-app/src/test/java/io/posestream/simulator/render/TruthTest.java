package io.posestream.simulator.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.pose.Box;
import io.posestream.pose.Keypoint;
import io.posestream.pose.Visibility;
import io.posestream.simulator.scene.CameraMotion;
import io.posestream.simulator.scene.SceneName;
import io.posestream.simulator.scene.Scenes;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/** What the truth says must be what the pixels show. */
class TruthTest {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;

    private static final Map<SceneName, SceneRenderer> RENDERERS = new EnumMap<>(SceneName.class);

    @Property(tries = 60)
    void shouldShowTheirOwnPersonWhereKeypointsAreVisible(
            @ForAll SceneName scene, @ForAll @DoubleRange(min = 0, max = 120) double timeS) {
        SceneRenderer renderer = renderer(scene);
        for (PersonTruth truth : renderer.render(timeS)) {
            for (Keypoint k : truth.person().pose().keypoints()) {
                boolean inside = k.x() >= 0 && k.x() < WIDTH && k.y() >= 0 && k.y() < HEIGHT;
                assertThat(k.visibility() == Visibility.OUTSIDE).isEqualTo(!k.missing() && !inside);
                if (k.visibility() == Visibility.VISIBLE) {
                    int column = (int) k.x();
                    int row = (int) k.y();
                    int pixel = row * WIDTH + column;
                    assertThat(renderer.owners()[pixel])
                            .isEqualTo((byte) truth.person().trackId());
                }
            }
        }
    }

    @Property(tries = 60)
    void shouldBoxAllThatIsDrawnOfAPerson(
            @ForAll SceneName scene, @ForAll @DoubleRange(min = 0, max = 120) double timeS) {
        SceneRenderer renderer = renderer(scene);
        Map<Long, PersonTruth> people = new HashMap<>();
        renderer.render(timeS).forEach(truth -> people.put(truth.person().trackId(), truth));
        int[] shown = new int[people.size() + 32];
        for (int i = 0; i < renderer.owners().length; i++) {
            long owner = renderer.owners()[i];
            if (owner == 0) {
                continue;
            }
            assertThat(people).containsKey(owner);
            PersonTruth truth = Objects.requireNonNull(people.get(owner));
            Box box = truth.person().box();
            int column = i % WIDTH;
            int row = i / WIDTH;
            assertThat(column + .5f).isBetween(box.x() - .6f, box.right() + .6f);
            assertThat(row + .5f).isBetween(box.y() - .6f, box.bottom() + .6f);
            shown[(int) owner]++;
        }
        people.forEach((id, truth) -> assertThat(truth.visibleFraction() > 0).isEqualTo(shown[id.intValue()] > 0));
    }

    private SceneRenderer renderer(SceneName name) {
        return RENDERERS.computeIfAbsent(
                name,
                n -> new SceneRenderer(Scenes.build(n, n.defaultPeople(), 11), CameraMotion.STILL, 11, WIDTH, HEIGHT));
    }
}
