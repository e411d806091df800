package io.posestream.chaos;

import io.posestream.app.Closer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sets the stage, lets the schedule strike, waits until all is answered, judges. One owner; {@link #stop} from any. */
public final class ChaosRun implements AutoCloseable {
    /** Lives are short here: code is compiled quickly rather than well. */
    private static final List<String> JVM = List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private static final long STEP_MS = 250;
    private static final long TELL_MS = 10_000;
    private static final long VITALS_MS = 1_000;

    /** Nothing new for so long after the cameras' end: what has no outcome by then will have none. */
    private static final long QUIET_MS = 180_000;

    /** Stragglers: a record that ingest sent twice may still get its dead letter. */
    private static final long SETTLE_MS = 3_000;

    private final ChaosSettings settings;
    private final List<Calamity> schedule;
    private final Consumer<String> news;
    private final Closer closer = new Closer();
    private final Stage stage;
    private final Map<String, VitalsWatch> vitals = new LinkedHashMap<>();
    private volatile boolean stopped;

    /**
     * @param data empty folder; stays with the caller
     * @param news told a line when something happens
     */
    public ChaosRun(ChaosSettings settings, Launch launch, Path data, Consumer<String> news) {
        this.settings = settings;
        this.news = news;
        schedule = Schedule.of(settings);
        stage = closer.keep(new Stage(
                launch,
                settings.topics(),
                settings.group(),
                settings.streams(),
                settings.instances(),
                JVM,
                settings.trackerArguments(),
                data));
        stage.trackers()
                .forEach(tracker ->
                        vitals.put(tracker.name(), closer.keep(new VitalsWatch(tracker, launch, VITALS_MS))));
    }

    /** What will strike. */
    public List<Calamity> schedule() {
        return schedule;
    }

    public ChaosVerdict run() throws InterruptedException {
        stage.awaitTrackers();
        List<String> cameras = settings.cameras();
        HostileRecords hostile = new HostileRecords(settings.topics().frames(), cameras.get(0), settings.seed());
        try (LiveReader live = new LiveReader(stage.kafka(), stage.topics());
                Striker striker = new Striker(settings, stage, live, news);
                HostileFeed feed =
                        new HostileFeed(stage.kafka(), hostile, settings.poison(), settings.seconds() * 0.9)) {
            for (int i = 1; i <= settings.streams(); i++) {
                stage.cameras()
                        .start(
                                cameras.get(i - 1),
                                SimulatedScene.source(
                                        settings.people(), settings.fps(), settings.size(), i, settings.seconds()),
                                1);
            }
            striker.start(schedule);
            long tellNs = System.nanoTime();
            while (!(stage.cameras().done() && striker.done() && feed.done()) && !stopped) {
                TimeUnit.MILLISECONDS.sleep(STEP_MS);
                if (System.nanoTime() > tellNs) {
                    tellNs += TimeUnit.MILLISECONDS.toNanos(TELL_MS);
                    tell(live, feed);
                }
            }
            stage.cameras().stop();
            long neverSent = stage.cameras().neverSent();
            tell(live, feed);
            live.await(stage.cameras().acknowledged().size() + feed.acknowledged(), QUIET_MS);
            TimeUnit.MILLISECONDS.sleep(SETTLE_MS);
            tell(live, feed);
            return judge(live.latencyMs(), neverSent, striker.blows());
        }
    }

    private void tell(LiveReader live, HostileFeed feed) {
        news.accept(String.format(
                Locale.ROOT,
                "          %d frames and %d hostile records sent, %d answered",
                stage.cameras().acknowledged().size(),
                feed.acknowledged(),
                live.answered()));
    }

    private ChaosVerdict judge(Map<String, Double> latencyMs, long neverSent, List<Blow> blows) {
        int crashes = stage.crashes();
        int givenUp = stage.givenUp();
        stage.trackers().forEach(Child::end);
        Account account =
                Ledger.read(stage.kafka(), stage.topics(), stage.cameras().acknowledged());
        Witness witness = Witness.read(stage.kafka(), stage.topics());
        List<Blow> kills = of(blows, Calamity.Kind.KILL_TRACKER);
        return new ChaosVerdict(
                settings,
                account,
                neverSent,
                IdsThroughKills.of(witness, kills),
                Recoveries.of(witness, kills),
                Recoveries.of(witness, of(blows, Calamity.Kind.KILL_BROKER)),
                latencyMs,
                crashes,
                givenUp,
                memory());
    }

    private static List<Blow> of(List<Blow> blows, Calamity.Kind kind) {
        return blows.stream().filter(blow -> blow.calamity().kind() == kind).toList();
    }

    private Map<String, List<Double>> memory() {
        Map<String, List<Double>> memory = new LinkedHashMap<>();
        vitals.forEach((name, watch) ->
                memory.put(name, watch.taken().stream().map(Vitals::residentMb).toList()));
        return memory;
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
