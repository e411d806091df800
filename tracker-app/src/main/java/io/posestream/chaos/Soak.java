package io.posestream.chaos;

import io.posestream.app.Closer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs one tracker for long and watches what it holds. One owner, one thread; {@link #stop} from any. */
public final class Soak implements AutoCloseable {
    /**
     * A heap that is all there from the start, so that resident memory shows native growth, and a small one, so that it
     * is collected as a whole now and then.
     */
    private static final List<String> JVM = List.of("-Xms192m", "-Xmx192m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC");

    private static final long SAMPLE_MS = 5_000;
    private static final long TELL_MS = 60_000;
    private static final long QUIET_MS = 60_000;
    private static final double S_PER_MINUTE = 60;

    private final SoakSettings settings;
    private final Closer closer = new Closer();
    private final Stage stage;
    private final VitalsWatch watch;
    private volatile boolean stopped;

    /** @param data empty folder; stays with the caller */
    public Soak(SoakSettings settings, Launch launch, Path data) {
        this.settings = settings;
        stage = closer.keep(new Stage(
                launch,
                settings.topics(),
                settings.group(),
                settings.streams(),
                1,
                JVM,
                settings.trackerArguments(),
                data));
        watch = closer.keep(new VitalsWatch(stage.trackers().get(0), launch, SAMPLE_MS));
    }

    /** @param news told a line now and then */
    public SoakVerdict run(Consumer<String> news) throws InterruptedException {
        stage.awaitTrackers();
        try (LiveReader live = new LiveReader(stage.kafka(), stage.topics())) {
            double seconds = settings.minutes() * S_PER_MINUTE;
            for (int i = 1; i <= settings.streams(); i++) {
                stage.cameras()
                        .start(
                                "camera-" + i,
                                SimulatedScene.source(settings.people(), settings.fps(), settings.size(), i, seconds),
                                1);
            }
            long tellNs = System.nanoTime();
            while (!stage.cameras().done() && !stopped) {
                TimeUnit.MILLISECONDS.sleep(SAMPLE_MS / 10);
                if (System.nanoTime() > tellNs) {
                    tellNs += TimeUnit.MILLISECONDS.toNanos(TELL_MS);
                    tell(news, live);
                }
            }
            stage.cameras().stop();
            live.await(stage.cameras().acknowledged().size(), QUIET_MS);
            List<Vitals> vitals = watch.taken();
            return judge(live, vitals);
        }
    }

    private void tell(Consumer<String> news, LiveReader live) {
        List<Vitals> vitals = watch.taken();
        if (!vitals.isEmpty()) {
            Vitals now = vitals.get(vitals.size() - 1);
            news.accept(String.format(
                    "%5.0f s  %6d frames sent, %6d answered; %4.0f MB resident, %3.0f MB heap, %d threads, %d handles",
                    now.seconds(),
                    stage.cameras().acknowledged().size(),
                    live.answered(),
                    now.residentMb(),
                    now.heapMb(),
                    now.threads(),
                    now.handles()));
        }
    }

    private SoakVerdict judge(LiveReader live, List<Vitals> vitals) {
        double warmUp = settings.warmUpMinutes() * S_PER_MINUTE;
        List<Vitals> warm =
                vitals.stream().filter(one -> one.seconds() >= warmUp).toList();
        if (warm.isEmpty()) {
            throw new ChaosException("the tracker was not seen after its warm-up of " + settings.warmUpMinutes()
                    + " minutes: this needs Linux (/proc), a tracker that lives, and more minutes than warm-up");
        }
        int crashes = stage.crashes();
        Account account =
                Ledger.read(stage.kafka(), stage.topics(), stage.cameras().acknowledged());
        return new SoakVerdict(
                account,
                live.latencyMs(),
                Trend.of(warm, Vitals::residentMb),
                Trend.of(collected(warm), Vitals::heapMb),
                Trend.of(warm, Vitals::threads),
                Trend.of(warm, Vitals::handles),
                crashes,
                vitals);
    }

    /** Those that know of a full collection; in a short run there may be none. */
    private static List<Vitals> collected(List<Vitals> vitals) {
        return vitals.stream().filter(one -> one.heapMb() > 0).toList();
    }

    /** Ends the cameras; {@link #run} then judges. */
    public void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        closer.close();
    }
}
