package io.posestream.config;

import io.smallrye.config.WithDefault;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Every setting there is, read off {@link Settings} itself, so that nothing can be forgotten. */
public final class SettingsCatalogue {
    private static final List<Setting> ALL = List.copyOf(of("", Settings.class));

    private SettingsCatalogue() {}

    public static List<Setting> all() {
        return ALL;
    }

    private static List<Setting> of(String prefix, Class<?> group) {
        List<Setting> settings = new ArrayList<>();
        Arrays.stream(group.getMethods())
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> add(prefix + kebab(method.getName()), method, settings));
        return settings;
    }

    private static void add(String key, Method method, List<Setting> settings) {
        Type type = method.getGenericReturnType();
        if (method.getReturnType() == Map.class) {
            Type value = ((ParameterizedType) type).getActualTypeArguments()[1];
            if (value == String.class) {
                settings.add(new Setting(key + ".*", Setting.Kind.TEXT, Optional.empty(), List.of()));
            } else {
                settings.addAll(of(key + ".*.", (Class<?>) value));
            }
        } else if (method.getReturnType().isInterface() && method.getReturnType() != List.class) {
            settings.addAll(of(key + ".", method.getReturnType()));
        } else {
            Class<?> value = value(type);
            Optional<String> fallback =
                    Optional.ofNullable(method.getAnnotation(WithDefault.class)).map(WithDefault::value);
            settings.add(new Setting(key, kind(value), fallback, choices(value)));
        }
    }

    /** What is inside an optional. */
    private static Class<?> value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            return generic.getRawType() == List.class ? List.class : value(inner);
        }
        return (Class<?>) type;
    }

    private static Setting.Kind kind(Class<?> type) {
        if (type == boolean.class) {
            return Setting.Kind.YES_OR_NO;
        } else if (type == int.class || type == long.class || type == OptionalInt.class || type == OptionalLong.class) {
            return Setting.Kind.WHOLE_NUMBER;
        } else if (type == double.class || type == OptionalDouble.class) {
            return Setting.Kind.NUMBER;
        }
        return type == List.class ? Setting.Kind.LIST : Setting.Kind.TEXT;
    }

    private static List<String> choices(Class<?> type) {
        return !type.isEnum()
                ? List.of()
                : Arrays.stream(type.getEnumConstants())
                        .map(value -> value.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
