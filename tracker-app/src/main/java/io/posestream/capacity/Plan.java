package io.posestream.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What cameras need: bandwidth and disk of brokers, partitions, instances, GPUs. */
public final class Plan {
    /** Beyond this share of a machine, bursts of people make frames late. */
    private static final double USABLE = 0.7;

    /** Streams are spread over partitions by hash; with so many for each instance shares come out even. */
    private static final int PARTITIONS_PER_INSTANCE = 4;

    /** Measured: 152 KB for five people; see docs/benchmarks.md, guarantees. */
    private static final double STATE_BYTES_PER_PERSON = 30_400;

    private static final double BITS = 8;
    private static final double MEGA = 1e6;
    private static final double GIGA = 1e9;
    private static final double MS_PER_S = 1000;
    private static final double S_PER_HOUR = 3600;

    private final PlanSettings wanted;
    private final BenchReport measured;
    private final List<PlanItem> items = new ArrayList<>();

    private Plan(PlanSettings wanted, BenchReport measured) {
        this.wanted = wanted;
        this.measured = measured;
    }

    public static List<PlanItem> of(PlanSettings wanted, BenchReport measured) {
        Plan plan = new Plan(wanted, measured);
        plan.brokers();
        int trackers = measured.device().isEmpty() ? plan.instances() : plan.gpus();
        plan.partitions(trackers);
        return List.copyOf(plan.items);
    }

    private void brokers() {
        double frames = wanted.cameras() * wanted.kbitPerCamera() * 1e3;
        int told = wanted.lookAheadFrames() > 0 ? 2 : 1;
        long poseBytes = PoseSize.bytes((int) Math.ceil(wanted.people()));
        double poses = wanted.cameras() * wanted.fps() * told * poseBytes * BITS;
        double commits = Math.min(wanted.fps(), MS_PER_S / wanted.commitIntervalMs());
        double states = wanted.cameras() * commits * wanted.people() * STATE_BYTES_PER_PERSON * BITS;
        add(
                "frames.in",
                frames / MEGA,
                "Mbit/s",
                text("%d cameras of %.0f kbit/s, as given", wanted.cameras(), wanted.kbitPerCamera()));
        add(
                "poses.in",
                poses / MEGA,
                "Mbit/s",
                text(
                        "%d B a record of %.0f people, encoded and weighed just now; told %d time(s)",
                        poseBytes, Math.ceil(wanted.people()), told));
        add(
                "states.in",
                states / MEGA,
                "Mbit/s",
                text(
                        "%.1f KB a person and commit (docs/benchmarks.md), %.1f commits a second",
                        STATE_BYTES_PER_PERSON / 1e3, commits));
        double in = frames + poses + states;
        add(
                "brokers.in",
                in * wanted.replication() / MEGA,
                "Mbit/s",
                text("the sum, written %d time(s)", wanted.replication()));
        add(
                "brokers.out",
                (frames + poses) / MEGA,
                "Mbit/s",
                "trackers read frames, one consumer reads poses; each further one adds poses.in");
        add(
                "brokers.disk",
                frames / BITS * wanted.retentionHours() * S_PER_HOUR * wanted.replication() / GIGA,
                "GB",
                text(
                        "frames kept for %.1f h; poses and compacted states are small beside it",
                        wanted.retentionHours()));
    }

    private int instances() {
        CostModel cost = CostModel.of(measured);
        double msPerFrame = cost.ms(wanted.people());
        double coresNeeded = wanted.cameras() * wanted.fps() * msPerFrame / MS_PER_S;
        int instances = (int) Math.max(1, Math.ceil(coresNeeded / (wanted.cores() * USABLE)));
        add(
                "cpu.per.frame",
                msPerFrame,
                "ms",
                text("%.1f ms + %.1f ms a person, measured on %s", cost.frameMs(), cost.personMs(), machine()));
        add("cores", coresNeeded, "cores", "cameras x fps x cpu.per.frame");
        add(
                "instances",
                (double) instances,
                "",
                text("of %d cores, %.0f %% of them used", wanted.cores(), 100 * USABLE));
        add(
                "gpus",
                null,
                "",
                "nothing was measured on a GPU; run posestream bench --json on one and pass it by --figures");
        return instances;
    }

    private int gpus() {
        double sustained = measured.capacities().stream()
                .filter(capacity -> capacity.best().peoplePerFrame() > 0)
                .mapToDouble(capacity -> capacity.streams()
                        * capacity.fps()
                        * Math.max(1, capacity.best().peoplePerFrame()))
                .max()
                .orElse(0);
        double wantedLooks = wanted.cameras() * wanted.fps() * Math.max(1, wanted.people());
        @Nullable Double gpus = sustained == 0 ? null : Math.max(1, Math.ceil(wantedLooks / (sustained * USABLE)));
        add("looks", wantedLooks, "/s", "cameras x fps x people");
        add(
                "gpus",
                gpus,
                "",
                text(
                        "one sustained %.0f looks a second, %.0f %% of that used; measured on %s",
                        sustained, 100 * USABLE, machine()));
        add("instances", gpus, "", "one for each GPU");
        return gpus == null ? 1 : gpus.intValue();
    }

    private void partitions(int trackers) {
        int enough = Math.min(wanted.cameras(), trackers * PARTITIONS_PER_INSTANCE);
        add(
                "partitions",
                (double) Math.max(1, enough),
                "",
                text("%d for each instance, so that shares are even; not more than cameras", PARTITIONS_PER_INSTANCE));
    }

    private String machine() {
        String name = measured.device().isEmpty()
                ? measured.processor() + ", " + measured.cores() + " cores"
                : measured.device();
        return name + ", " + measured.poseModel() + ", " + measured.measuredOn() + ", look-ahead "
                + measured.lookAheadFrames();
    }

    private void add(String name, @Nullable Double value, String unit, String because) {
        items.add(new PlanItem(name, value == null ? null : Math.round(value * 100) / 100.0, unit, because));
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
