package io.posestream.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class AnnexBTest {
    @Test
    void shouldFindAnIdrBehindItsParameterSets() {
        AnnexB content = AnnexB.inspect(Codec.H264, hex("00000001 6742001E 00000001 68CE3C80 000001 658884"));
        assertThat(content).isEqualTo(new AnnexB(true, content.sequence(), true, true));
        assertThat(content.parameterSets()).isTrue();
    }

    @Test
    void shouldNotTakeAPredictedPictureForAKeyFrame() {
        assertThat(AnnexB.inspect(Codec.H264, hex("00000001 419A00"))).isEqualTo(new AnnexB(true, 0, true, false));
        assertThat(AnnexB.inspect(Codec.H265, hex("00000001 0201D0"))).isEqualTo(new AnnexB(true, 0, true, false));
    }

    @Test
    void shouldFindEveryKindOfRandomAccessPictureOfH265() {
        for (int type = 16; type <= 21; type++) {
            byte[] unit = {0, 0, 1, (byte) (type << 1), 1, (byte) 0x80};
            assertThat(AnnexB.inspect(Codec.H265, unit).keyFrame())
                    .as("type %d", type)
                    .isTrue();
        }
    }

    @Test
    void shouldAcceptARecoveryPointOnlyWhenItIsExactAtOnce() {
        String slice = "000001 419A00";
        assertThat(AnnexB.inspect(Codec.H264, hex("00000001 060601C480" + slice))
                        .keyFrame())
                .isTrue();
        assertThat(AnnexB.inspect(Codec.H264, hex("00000001 0606012480" + slice))
                        .keyFrame())
                .isFalse();
        assertThat(AnnexB.inspect(Codec.H264, hex("00000001 0605020000 0601C480" + slice))
                        .keyFrame())
                .isTrue();
    }

    @Test
    void shouldSeeThatParameterSetsAloneAreNoPicture() {
        AnnexB content = AnnexB.inspect(Codec.H264, hex("00000001 6742001E 00000001 68CE3C80"));
        assertThat(content.parameterSets()).isTrue();
        assertThat(content.picture()).isFalse();
        assertThat(content.keyFrame()).isFalse();
    }

    @Test
    void shouldTellParameterSetsApart() {
        int one = AnnexB.inspect(Codec.H264, hex("00000001 6742001E 00000001 68CE"))
                .sequence();
        int same = AnnexB.inspect(Codec.H264, hex("00000001 6742001E 00000001 65CE"))
                .sequence();
        int other = AnnexB.inspect(Codec.H264, hex("00000001 6742001F 00000001 68CE"))
                .sequence();
        assertThat(one).isEqualTo(same).isNotEqualTo(other);
    }

    @Test
    void shouldNotFindAStartCodeWhereThereIsNone() {
        assertThat(AnnexB.inspect(Codec.H264, hex("00001234 658884")).startCode())
                .isFalse();
        assertThat(AnnexB.inspect(Codec.H264, hex("FFD8 00000001 658884")).startCode())
                .isFalse();
        assertThat(AnnexB.inspect(Codec.H264, new byte[0]).startCode()).isFalse();
        assertThat(AnnexB.inspect(Codec.H264, new byte[64]).startCode()).isFalse();
    }

    @Test
    void shouldRefuseCodecsWithoutUnits() {
        assertThatIllegalArgumentException().isThrownBy(() -> AnnexB.inspect(Codec.JPEG, new byte[4]));
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }
}
