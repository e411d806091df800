package io.posestream.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.posestream.image.SourceException;
import io.posestream.simulator.scene.CameraMotion;
import io.posestream.simulator.scene.SceneName;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceStringTest {

    @Test
    void shouldShowThePleasingMixUnlessToldOtherwise() {
        SimulationSettings settings = SimulationSettings.parse("sim:");
        assertThat(settings)
                .isEqualTo(new SimulationSettings(
                        SceneName.MIX, 5, 25, 0, 0, 1280, 720, 1, 0, 0, 2, 0, CameraMotion.STILL, Optional.empty()));
    }

    @Test
    void shouldReadEveryKey() {
        SimulationSettings settings = SimulationSettings.parse(
                "sim:?scene=crossing&people=3&fps=10&jitter=0.4&drop=0.3&size=640x360&seed=7&seconds=60&blur=0.5"
                        + "&noise=4&light=0.2&camera=pan&bvh=a%20b.bvh");
        assertThat(settings)
                .isEqualTo(new SimulationSettings(
                        SceneName.CROSSING,
                        3,
                        10,
                        .4,
                        .3,
                        640,
                        360,
                        7,
                        60,
                        .5,
                        4,
                        .2,
                        CameraMotion.PAN,
                        Optional.of(Path.of("a b.bvh"))));
    }

    @Test
    void shouldTakeTheNumberOfPeopleFromTheScene() {
        assertThat(SimulationSettings.parse("sim:?scene=empty").people()).isZero();
        assertThat(SimulationSettings.parse("sim:?scene=crowd").people()).isEqualTo(10);
    }

    @Test
    void shouldTellAllFaultsAtOnceAndSuggestTheRightKey() {
        assertThatThrownBy(() -> SimulationSettings.parse("sim:?peopel=3&scene=crosing&size=big&fps=0&noise=x&seed"))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("unknown key 'peopel'; did you mean 'people'?")
                .hasMessageContaining("did you mean 'crossing'?")
                .hasMessageContaining("size=big must be width x height")
                .hasMessageContaining("fps=0 must be from 0.1 to 240.0")
                .hasMessageContaining("noise=x is not a number")
                .hasMessageContaining("seed has no value");
    }

    @Test
    void shouldListTheKeysWhenNoneIsNear() {
        assertThatThrownBy(() -> SimulationSettings.parse("sim:?resolution=high"))
                .hasMessageContaining("unknown key 'resolution' (known: scene, people, fps, jitter, drop, size,");
    }

    @Test
    void shouldRefuseContradictions() {
        assertThatThrownBy(() -> SimulationSettings.parse("sim:?scene=empty&people=2"))
                .hasMessageContaining("scene=empty has no people");
        assertThatThrownBy(() -> SimulationSettings.parse("sim:?scene=empty&bvh=a.bvh"))
                .hasMessageContaining("bvh needs somebody to play it");
        assertThatThrownBy(() -> SimulationSettings.parse("sim:?fps=5&fps=6"))
                .hasMessageContaining("fps is given twice");
        assertThatThrownBy(() -> SimulationSettings.parse("cam:0")).hasMessageContaining("must start with 'sim:'");
    }

    @Test
    void shouldRefuseNotANumber() {
        assertThatThrownBy(() -> SimulationSettings.parse("sim:?fps=NaN")).hasMessageContaining("fps=NaN must be from");
    }
}
