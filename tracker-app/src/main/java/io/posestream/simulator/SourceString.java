package io.posestream.simulator;

import io.posestream.image.SourceException;
import io.posestream.simulator.scene.CameraMotion;
import io.posestream.simulator.scene.SceneName;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code sim:} source string and collects its faults, so that the user can mend them all at once. */
final class SourceString {
    private static final String PREFIX = "sim:";
    private static final List<String> KEYS = List.of(
            "scene", "people", "fps", "jitter", "drop", "size", "seed", "seconds", "blur", "noise", "light", "camera",
            "bvh");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");
    private static final int MAX_PEOPLE = 24;
    /** With more, neighbours could change places. */
    private static final double MOST_JITTER = .95;

    private static final double MOST_DROP = .95;

    private final String source;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    SourceString(String source) {
        this.source = source;
    }

    SimulationSettings settings() {
        split();
        SceneName scene = choice("scene", SceneName.MIX, SceneName.texts(), SceneName::valueOf);
        int people = (int) whole("people", scene.defaultPeople(), 0, MAX_PEOPLE);
        double fps = number("fps", 25, .1, 240);
        double jitter = number("jitter", 0, 0, MOST_JITTER);
        double drop = number("drop", 0, 0, MOST_DROP);
        int[] size = size();
        long seed = whole("seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
        double seconds = number("seconds", 0, 0, 1e6);
        double blur = number("blur", 0, 0, 1);
        double noise = number("noise", 2, 0, 40);
        double light = number("light", 0, 0, 1);
        CameraMotion camera = choice("camera", CameraMotion.STILL, CameraMotion.texts(), CameraMotion::valueOf);
        Optional<Path> bvh = path("bvh");
        if (scene == SceneName.EMPTY && people > 0) {
            faults.add(
                    "scene=empty has no people, but people=" + people + "; leave people out or choose another scene");
        }
        if (bvh.isPresent() && people == 0) {
            faults.add("bvh needs somebody to play it; set people to at least 1");
        }
        if (!faults.isEmpty()) {
            throw new SourceException("simulated camera '" + source + "': " + String.join("; ", faults));
        }
        return new SimulationSettings(
                scene, people, fps, jitter, drop, size[0], size[1], seed, seconds, blur, noise, light, camera, bvh);
    }

    private void split() {
        if (!source.startsWith(PREFIX)) {
            faults.add("must start with '" + PREFIX + "', as in sim:?scene=walk&people=3");
            return;
        }
        String query = source.substring(PREFIX.length());
        query = query.startsWith("?") ? query.substring(1) : query;
        for (String pair : query.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            if (!KEYS.contains(key)) {
                faults.add("unknown key '" + key + "'" + Spelling.suggestion(key, KEYS));
            } else if (equals < 0) {
                faults.add(key + " has no value; write " + key + "=...");
            } else if (values.put(key, decoded(key, pair.substring(equals + 1))) != null) {
                faults.add(key + " is given twice");
            }
        }
    }

    private String decoded(String key, String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            faults.add(key + "=" + value + " holds a broken % code; write %25 for a percent sign");
            return value;
        }
    }

    private <E> E choice(String key, E byDefault, List<String> choices, Function<String, E> constant) {
        String value = values.get(key);
        if (value == null) {
            return byDefault;
        }
        if (!choices.contains(value)) {
            faults.add(key + "=" + value + " is none of " + String.join(", ", choices)
                    + Spelling.suggestion(value, choices));
            return byDefault;
        }
        return constant.apply(value.toUpperCase(Locale.ROOT));
    }

    private double number(String key, double byDefault, double least, double most) {
        String value = values.get(key);
        if (value == null) {
            return byDefault;
        }
        try {
            double parsed = Double.parseDouble(value);
            if (parsed >= least && parsed <= most) {
                return parsed;
            }
        } catch (NumberFormatException e) {
            faults.add(key + "=" + value + " is not a number");
            return byDefault;
        }
        faults.add(String.format(Locale.ROOT, "%s=%s must be from %s to %s", key, value, least, most));
        return byDefault;
    }

    private long whole(String key, long byDefault, long least, long most) {
        String value = values.get(key);
        if (value == null) {
            return byDefault;
        }
        try {
            long parsed = Long.parseLong(value);
            if (parsed >= least && parsed <= most) {
                return parsed;
            }
        } catch (NumberFormatException e) {
            faults.add(key + "=" + value + " is not a whole number");
            return byDefault;
        }
        faults.add(key + "=" + value + " must be from " + least + " to " + most);
        return byDefault;
    }

    private int[] size() {
        String value = values.getOrDefault("size", "1280x720");
        Matcher matcher = SIZE.matcher(value);
        if (!matcher.matches()) {
            faults.add("size=" + value + " must be width x height in pixels, as in 1280x720");
            return new int[] {1280, 720};
        }
        int width = Integer.parseInt(matcher.group(1));
        int height = Integer.parseInt(matcher.group(2));
        if (width < 64 || height < 64 || width > 7680 || height > 4320) {
            faults.add("size=" + value + " must be from 64x64 to 7680x4320");
        }
        return new int[] {width, height};
    }

    private Optional<Path> path(String key) {
        try {
            return Optional.ofNullable(values.get(key)).map(Path::of);
        } catch (InvalidPathException e) {
            faults.add(key + "=" + e.getInput() + " is not a path (" + e.getReason() + ")");
            return Optional.empty();
        }
    }
}
