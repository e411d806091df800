package io.posestream.image.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.posestream.image.Codec;
import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SliceCountTest {

    @Test
    void shouldCountOneStartForAPictureInManySlices() {
        int[] blocks = new int[4_000];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = 30 * i;
        }
        SliceCount count = SliceCount.of(Codec.H264, slices(blocks));

        assertThat(count.slices()).isEqualTo(4_000);
        assertThat(count.starts()).isEqualTo(1);
        assertThat(count.excess()).isNull();
    }

    @Test
    void shouldCountBothFieldsOfAPicture() {
        assertThat(SliceCount.of(Codec.H264, slices(0, 400, 800, 0, 400, 800)).starts())
                .isEqualTo(2);
    }

    @Test
    void shouldNotBeFooledByASliceThatStaysAtTheSecondBlock() {
        assertThat(SliceCount.of(Codec.H264, slices(0, 1, 1, 1, 1, 1, 1, 1, 1, 1))
                        .excess())
                .contains("begin its picture 9 times");
    }

    @Property
    void shouldReadTheBlockAtWhichASliceBegins(@ForAll @IntRange(max = 139_263) int block) {
        assertThat(SliceCount.of(Codec.H264, slices(block, block + 1)).starts()).isEqualTo(1);
        assertThat(SliceCount.of(Codec.H264, slices(block + 1, block)).starts()).isEqualTo(2);
    }

    /** H.264 slices of no content, each with the number of its first block as Exp-Golomb code. */
    private static byte[] slices(int... blocks) {
        ByteArrayOutputStream unit = new ByteArrayOutputStream();
        for (int block : blocks) {
            String number = Integer.toBinaryString(block + 1);
            String bits = "0".repeat(number.length() - 1) + number + "1";
            String padded = bits + "0".repeat(48 - bits.length());
            unit.writeBytes(HexFormat.of().parseHex("0000000141"));
            for (int i = 0; i < padded.length(); i += 8) {
                unit.write(Integer.parseInt(padded.substring(i, i + 8), 2));
            }
            unit.write(0x80);
        }
        return unit.toByteArray();
    }
}
