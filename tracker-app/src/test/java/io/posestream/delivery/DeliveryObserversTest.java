package io.posestream.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryObserversTest {

    /** A new method of the interface has a default, so that the compiler does not miss it here. */
    @Test
    void shouldPassOnEverythingThatAnObserverCanBeTold() {
        assertThat(Arrays.stream(DeliveryObserver.class.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers())))
                .allSatisfy(method -> assertThat(declared(method)).isTrue());
    }

    @Test
    void shouldTellAllOfThem() {
        CountingObserver first = new CountingObserver();
        CountingObserver second = new CountingObserver();

        new DeliveryObservers(List.of(first, second)).frameRead("door", 10);

        assertThat(first.framesRead).hasValue(1);
        assertThat(second.framesRead).hasValue(1);
    }

    private static boolean declared(Method method) throws NoSuchMethodException {
        return DeliveryObservers.class
                        .getMethod(method.getName(), method.getParameterTypes())
                        .getDeclaringClass()
                == DeliveryObservers.class;
    }
}
