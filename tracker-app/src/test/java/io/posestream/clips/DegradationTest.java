package io.posestream.clips;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.CropTransform;
import io.posestream.pose.Box;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures are made worse by chance, but by the same chance for the same seed, and never beyond what was agreed. */
class DegradationTest {
    private static final Box PERSON = new Box(300, 100, 80, 200);
    private static final CropTransform CROP = new CropTransform(1, 340, 200, 192, 256);
    private static final CutOuts NOBODY = new CutOuts();

    @Property(tries = 300)
    void occludersShouldBeATenthToNearlyHalfOfThePersonAndLieOnIt(@ForAll long seed) {
        Rectangle2D bounds =
                Occluder.on(PERSON, new SplittableRandom(seed)).shape().getBounds2D();

        assertThat(Math.max(bounds.getWidth(), bounds.getHeight())).isBetween(.06 * 200, .45 * 200 + 1e-6);
        assertThat(bounds.intersects(300, 100, 80, 200)).isTrue();
    }

    @Property(tries = 300)
    void boxesShouldWaverByLittle(@ForAll long seed) {
        Box box = Jitter.around(PERSON, new SplittableRandom(seed));

        assertThat(Math.abs(box.centerX() - PERSON.centerX())).isLessThanOrEqualTo(.126f * 80);
        assertThat(Math.abs(box.centerY() - PERSON.centerY())).isLessThanOrEqualTo(.126f * 200);
        assertThat(box.height() / 200).isBetween(.87f, 1.13f);
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void damageShouldChangeTheCropButNotItsSizeNorTheOriginal(Damage damage) {
        Raster crop = checkered();
        byte[] before = crop.bytes().clone();

        Raster damaged = damage.apply(crop, new SplittableRandom(3));
        Raster again = damage.apply(crop, new SplittableRandom(3));

        assertThat(damaged.image().getWidth()).isEqualTo(192);
        assertThat(damaged.image().getHeight()).isEqualTo(256);
        assertThat(damaged.bytes()).isNotEqualTo(before).isEqualTo(again.bytes());
        assertThat(crop.bytes()).isEqualTo(before);
    }

    @Test
    void theSameSeedShouldGiveTheSamePicture() {
        byte[] once = degraded(11);

        assertThat(degraded(11)).isEqualTo(once);
        assertThat(degraded(12)).isNotEqualTo(once);
    }

    @Test
    void shouldCoverNeighboursAThirdAndASixthOfTheTime() {
        SplittableRandom random = new SplittableRandom(5);
        int[] covered = new int[5];
        int occluded = 0;
        for (int i = 0; i < 6000; i++) {
            Degradation degradation = Degradation.ofKey(PERSON, NOBODY, random);
            if (!degradation.overlays().isEmpty()) {
                occluded++;
                degradation.covered().forEach(frame -> covered[frame + 2]++);
            }
        }

        assertThat(covered[2]).isEqualTo(occluded);
        assertThat(covered[1] / (double) occluded).isBetween(.3, .37);
        assertThat(covered[3] / (double) occluded).isBetween(.3, .37);
        assertThat(covered[0] / (double) occluded).isBetween(.14, .2);
        assertThat(covered[4] / (double) occluded).isBetween(.14, .2);
    }

    @Test
    void shouldKnowWhichPointsAreHiddenBehindWhatItDraws() {
        Degradation degradation = firstOccluders();
        CropImage crop = new CropImage(CROP, Raster.empty(192, 256));
        degradation.apply(crop, 0, new SplittableRandom(1));

        int agreeing = 0;
        for (int y = 0; y < 256; y += 4) {
            for (int x = 0; x < 192; x += 4) {
                boolean drawn = (crop.raster().image().getRGB(x, y) & 0xFFFFFF) != 0;
                agreeing += drawn == degradation.hides(CROP.toSourceX(x), CROP.toSourceY(y)) ? 1 : 0;
            }
        }

        assertThat(agreeing).isGreaterThan((int) (.97 * 64 * 48));
    }

    private static byte[] degraded(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Degradation degradation = Degradation.ofKey(PERSON, NOBODY, random);
        return degradation
                .apply(new CropImage(CROP, checkered()), 0, random)
                .raster()
                .bytes();
    }

    private static Degradation firstOccluders() {
        SplittableRandom random = new SplittableRandom(1);
        Degradation degradation = Degradation.ofKey(PERSON, NOBODY, random);
        while (degradation.overlays().isEmpty()) {
            degradation = Degradation.ofKey(PERSON, NOBODY, random);
        }
        return degradation;
    }

    private static Raster checkered() {
        Raster raster = Raster.empty(192, 256);
        byte[] bytes = raster.bytes();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((i / 3 % 192 / 8 + i / 3 / 192 / 8) % 2 == 0 ? 230 : 40);
        }
        return raster;
    }
}
