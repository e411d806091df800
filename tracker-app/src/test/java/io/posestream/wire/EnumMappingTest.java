package io.posestream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ProtocolMessageEnum;
import io.posestream.frame.EventKind;
import io.posestream.frame.Outcome;
import io.posestream.frame.TrackState;
import io.posestream.image.Codec;
import io.posestream.pose.Visibility;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every value of ours has one of the wire's own, and every value of the wire is reached. */
class EnumMappingTest {

    @TestFactory
    Stream<DynamicTest> shouldMapEveryValueBothWays() {
        return Stream.of(
                bothWays(
                        Codec.class,
                        EnumMapping::toWire,
                        wire -> EnumMapping.fromWire(wire).orElseThrow()),
                bothWays(
                        Outcome.class,
                        EnumMapping::toWire,
                        wire -> EnumMapping.fromWire(wire).orElseThrow()),
                bothWays(TrackState.class, EnumMapping::toWire, EnumMapping::fromWire),
                bothWays(Visibility.class, EnumMapping::toWire, EnumMapping::fromWire),
                bothWays(EventKind.class, EnumMapping::toWire, EnumMapping::fromWire));
    }

    @TestFactory
    Stream<DynamicTest> shouldNameEveryValueOfTheWire() {
        return Stream.of(
                named(Codec.class, io.posestream.proto.v1.Codec.values(), EnumMapping::toWire),
                named(Outcome.class, io.posestream.proto.v1.Outcome.values(), EnumMapping::toWire),
                named(TrackState.class, io.posestream.proto.v1.TrackState.values(), EnumMapping::toWire),
                named(Visibility.class, io.posestream.proto.v1.Visibility.values(), EnumMapping::toWire),
                named(EventKind.class, io.posestream.proto.v1.EventKind.values(), EnumMapping::toWire));
    }

    private static <E extends Enum<E>, W> DynamicTest bothWays(
            Class<E> ours, Function<E, W> toWire, Function<W, E> fromWire) {
        return DynamicTest.dynamicTest(ours.getSimpleName(), () -> {
            for (E value : EnumSet.allOf(ours)) {
                assertThat(fromWire.apply(toWire.apply(value))).isEqualTo(value);
            }
        });
    }

    private static <E extends Enum<E>, W extends Enum<W> & ProtocolMessageEnum> DynamicTest named(
            Class<E> ours, W[] wire, Function<E, W> toWire) {
        return DynamicTest.dynamicTest(ours.getSimpleName(), () -> {
            var reached = EnumSet.allOf(ours).stream()
                    .map(toWire)
                    .map(Objects::toString)
                    .toList();
            var known = Arrays.stream(wire)
                    .map(Objects::toString)
                    .filter(name -> !name.equals("UNRECOGNIZED") && !name.endsWith("_UNSPECIFIED"))
                    .toList();
            assertThat(reached).containsAll(known);
        });
    }
}
