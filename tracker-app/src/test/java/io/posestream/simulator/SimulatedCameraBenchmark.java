package io.posestream.simulator;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Locale;

/**
 * How many pictures a second one thread draws. Run by hand, with nothing else on the machine:
 *
 * <pre>java -cp ... io.posestream.simulator.SimulatedCameraBenchmark [source strings]</pre>
 *
 * <p>Prints for each source the rate by wall time and by processor time of the drawing thread; where the machine is
 * shared, the second is the one to read.
 */
public final class SimulatedCameraBenchmark {
    private static final int WARM_UP_PICTURES = 150;
    private static final int PICTURES = 400;
    private static final List<String> SOURCES = List.of(
            "sim:?people=6",
            "sim:?scene=crossing&people=6",
            "sim:?scene=crowd&people=6",
            "sim:?scene=occluders&people=6",
            "sim:?scene=sport&people=6",
            "sim:?people=6&camera=pan",
            "sim:?people=6&blur=0.5");

    private SimulatedCameraBenchmark() {}

    public static void main(String[] arguments) {
        System.out.printf(
                "%s, %d processors, Java %s%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"));
        for (String source : arguments.length > 0 ? List.of(arguments) : SOURCES) {
            measure(source);
        }
    }

    private static void measure(String source) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (SimulatedCamera camera = new SimulatedCamera(SimulationSettings.parse(source))) {
            draw(camera, WARM_UP_PICTURES);
            long wallNs = System.nanoTime();
            long cpuNs = threads.getCurrentThreadCpuTime();
            double peopleShown = draw(camera, PICTURES);
            cpuNs = threads.getCurrentThreadCpuTime() - cpuNs;
            wallNs = System.nanoTime() - wallNs;
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %6.1f fps wall, %6.1f fps processor time, %.1f people in view%n",
                    source,
                    PICTURES * 1e9 / wallNs,
                    PICTURES * 1e9 / cpuNs,
                    peopleShown / PICTURES);
        }
    }

    private static double draw(SimulatedCamera camera, int pictures) {
        double people = 0;
        for (int i = 0; i < pictures; i++) {
            SimulatedPicture picture = camera.nextSimulated();
            if (picture == null) {
                throw new IllegalArgumentException("the source ended; give seconds=0 for an endless one");
            }
            people += picture.people().size();
            picture.timed().picture().close();
        }
        return people;
    }
}
