package io.posestream.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.config.SettingsReader;
import io.posestream.frame.EventKind;
import io.posestream.frame.FrameId;
import io.posestream.frame.PoseFrame;
import io.posestream.frame.SourceFrame;
import io.posestream.frame.StreamEvent;
import io.posestream.frame.TrackedPerson;
import io.posestream.image.EncodedPicture;
import io.posestream.image.Picture;
import io.posestream.image.PictureEncoder;
import io.posestream.image.TimedPicture;
import io.posestream.image.ffmpeg.H264Encoder;
import io.posestream.image.ffmpeg.H264Settings;
import io.posestream.image.ffmpeg.JpegEncoder;
import io.posestream.observe.StageObserver;
import io.posestream.pipeline.FramePipeline;
import io.posestream.pipeline.FrameResult;
import io.posestream.simulator.SimulatedCamera;
import io.posestream.simulator.SimulatedPicture;
import io.posestream.simulator.SimulationSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Sources in trouble, through the real decoder and the real models: it is told, and people keep their ids. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
class SourceTroubleIT {
    private static final int FPS = 10;
    private static final long STEP_NS = 1_000_000_000L / FPS;
    private static final long HOUR_NS = 3_600_000_000_000L;
    private static final String SCENE = "sim:?scene=plaza&people=2&fps=10&seconds=4&seed=4&size=";

    @SuppressWarnings("NullAway.Init") // set before all
    private Perception perception;

    /** One stream, and what its pipeline told of it. */
    private final class Watched implements AutoCloseable {
        final List<PoseFrame> poses = new ArrayList<>();
        final List<StreamEvent> events = new ArrayList<>();
        private final FramePipeline pipeline = perception.unhurriedPipelines().open("cam");
        private long seq;
        private long readNs = 1_700_000_000_000_000_000L;
        private long captureNs = readNs;

        void show(List<EncodedPicture> clip) {
            for (EncodedPicture picture : clip) {
                SourceFrame frame = new SourceFrame(
                        new FrameId("cam", 1, seq++), captureNs, picture.codec(), false, 0, 0, picture.payload());
                for (FrameResult result : pipeline.process(frame, readNs)) {
                    FrameResult.Posed posed = (FrameResult.Posed) result;
                    poses.add(posed.poses());
                    events.addAll(posed.events());
                }
                captureNs += STEP_NS;
                readNs += STEP_NS;
            }
        }

        void jump(long byNs) {
            captureNs += byNs;
        }

        List<EventKind> troubles() {
            return events.stream()
                    .filter(event -> event.trackId() == 0)
                    .map(StreamEvent::kind)
                    .toList();
        }

        Set<Long> ids() {
            TreeSet<Long> ids = new TreeSet<>();
            poses.forEach(
                    frame -> frame.people().stream().map(TrackedPerson::trackId).forEach(ids::add));
            return ids;
        }

        @Override
        public void close() {
            pipeline.close();
        }
    }

    @BeforeAll
    void load() {
        Map<String, String> light = Map.of("posestream.models.pose", "pose-movenet-lightning-coco17-192x160");
        perception = Perception.open(SettingsReader.read(Optional.empty(), Map.of(), light), StageObserver.NONE);
    }

    @AfterAll
    void free() {
        perception.close();
    }

    @Test
    void shouldFollowPeopleOnWhenTheClockGoesBackAnHourAndAheadTwo() {
        List<EncodedPicture> clip = jpegs("640x360");
        try (Watched watched = new Watched()) {
            watched.show(clip.subList(0, 15));
            watched.jump(-HOUR_NS);
            watched.show(clip.subList(15, 28));
            watched.jump(2 * HOUR_NS);
            watched.show(clip.subList(28, 40));

            assertThat(watched.troubles()).containsExactly(EventKind.CLOCK_JUMPED, EventKind.CLOCK_JUMPED);
            assertThat(watched.ids()).containsExactly(1L, 2L);
            assertThat(watched.poses.get(39).captureTimeNs()
                            - watched.poses.get(0).captureTimeNs())
                    .as("what is told has the source's times")
                    .isEqualTo(HOUR_NS + 39 * STEP_NS);
        }
    }

    @Test
    void shouldFollowPeopleOnWhenPicturesGetAnotherSizeAndAnotherCodec() {
        try (Watched watched = new Watched()) {
            watched.show(jpegs("640x360").subList(0, 13));
            watched.show(jpegs("960x540").subList(13, 26));
            try (H264Encoder encoder = new H264Encoder(new H264Settings(FPS, 50, 3_000_000))) {
                watched.show(clip("960x540", encoder).subList(0, 40));
            }

            assertThat(watched.troubles()).containsExactly(EventKind.PICTURE_SIZE_CHANGED, EventKind.CODEC_CHANGED);
            assertThat(watched.ids()).contains(1L, 2L);
            assertThat(watched.poses.subList(13, 26))
                    .as("the moment of the change")
                    .allSatisfy(frame -> assertThat(frame.people())
                            .extracting(TrackedPerson::trackId)
                            .contains(1L, 2L));
            assertThat(watched.events)
                    .extracting(StreamEvent::detail)
                    .contains("960 x 540 pixels after 640 x 360", "JPEG before, H264 now");
        }
    }

    @Test
    void shouldTellAFrozenAndABlackPicture() {
        List<EncodedPicture> clip = jpegs("640x360");
        try (Watched watched = new Watched();
                JpegEncoder encoder = new JpegEncoder(80);
                Picture black = Picture.allocate(640, 360)) {
            watched.show(clip.subList(0, 3));
            for (int i = 0; i < 52; i++) {
                watched.show(clip.subList(2, 3));
            }
            watched.show(clip.subList(3, 4));
            EncodedPicture nothing = encoder.encode(new TimedPicture(0, black), true);
            for (int i = 0; i < 12; i++) {
                watched.show(List.of(nothing));
            }
            watched.show(clip.subList(4, 5));

            assertThat(watched.troubles())
                    .containsExactly(
                            EventKind.PICTURE_FROZEN,
                            EventKind.PICTURE_RECOVERED,
                            EventKind.PICTURE_BLACK,
                            EventKind.PICTURE_RECOVERED);
        }
    }

    private static List<EncodedPicture> jpegs(String size) {
        try (JpegEncoder encoder = new JpegEncoder(85)) {
            return clip(size, encoder);
        }
    }

    private static List<EncodedPicture> clip(String size, PictureEncoder encoder) {
        List<EncodedPicture> clip = new ArrayList<>();
        try (SimulatedCamera camera = new SimulatedCamera(SimulationSettings.parse(SCENE + size))) {
            SimulatedPicture next;
            while ((next = camera.nextSimulated()) != null) {
                try (Picture picture = next.timed().picture()) {
                    clip.add(encoder.encode(new TimedPicture(next.timed().timeNs(), picture), false));
                }
            }
        }
        return clip;
    }
}
