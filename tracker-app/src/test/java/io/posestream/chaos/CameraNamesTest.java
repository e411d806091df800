package io.posestream.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraNamesTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 7})
    void shouldGiveEachCameraAPartitionOfItsOwn(int count) {
        List<String> names = CameraNames.of(count);

        assertThat(names).doesNotHaveDuplicates().hasSize(count);
        assertThat(names)
                .extracting(name -> CameraNames.partition(name, count))
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
