package io.posestream;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of ARCHITECTURE.md, kept by force. */
class LayeringTest {
    private static final String ROOT = "io.posestream";

    /** The package on the left may import those on the right, and nothing else of ours. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            arrows("pose", ""),
            arrows("observe", ""),
            arrows("image", "pose"),
            arrows("image.ffmpeg", "image"),
            arrows("image.boofcv", "image pose"),
            arrows("model", "pose"),
            arrows("inference", "model observe"),
            arrows("inference.onnx", "inference model"),
            arrows("inference.tensorrt", "inference model"),
            arrows("estimation", "inference image model pose observe temporal"),
            arrows("temporal", "image inference model observe pose"),
            arrows("graph", ""),
            arrows("autograd", "graph"),
            arrows("head", "graph pose temporal"),
            arrows("training", "autograd graph head image pose temporal"),
            arrows("proto.v1", ""),
            arrows("proto.nv", ""),
            arrows("examples", "proto.v1"),
            arrows("frame", "pose image"),
            arrows("assignment", ""),
            arrows("motion", ""),
            arrows("tracking", "assignment frame motion pose"),
            arrows("smoothing", "frame motion pose"),
            arrows("dataset", "pose"),
            arrows("dataset.coco", "dataset pose"),
            arrows("dataset.posetrack", "dataset pose"),
            arrows("dataset.mot", "dataset pose"),
            arrows("dataset.openpose", "dataset pose"),
            arrows("dataset.pose3d", "dataset pose"),
            arrows("evaluation.keypoint", "pose"),
            arrows("evaluation.coco", "dataset.coco evaluation.keypoint pose"),
            arrows("evaluation.posetrack", "assignment dataset dataset.posetrack"),
            arrows("evaluation.identity", "assignment pose"),
            arrows("evaluation.mot", "assignment dataset dataset.mot evaluation.identity"),
            arrows("evaluation.motion", "pose"),
            arrows("evaluation.views", "dataset pose"),
            arrows("evaluation.head", "head pose temporal training"),
            arrows("evaluation", "assignment evaluation.identity evaluation.keypoint evaluation.motion frame pose"),
            arrows("chart", ""),
            arrows("wire", "proto.v1 proto.nv frame pose image"),
            arrows("analytics", "frame pose"),
            arrows("analytics.streams", "analytics frame pose wire"),
            arrows("broker", ""),
            arrows("config", ""),
            arrows("simulator", "image pose frame"),
            arrows(
                    "clips",
                    "dataset dataset.coco dataset.posetrack estimation frame image pose simulator temporal training"),
            arrows("spool", ""),
            arrows("letters", "frame wire"),
            arrows("replay", "export frame pipeline wire"),
            arrows("propagation", "assignment dataset dataset.posetrack estimation image pose temporal"),
            arrows("ingest", "frame wire image spool"),
            arrows("overload", ""),
            arrows("trouble", "frame image pose"),
            arrows("pipeline", "frame overload trouble tracking smoothing estimation image pose observe temporal"),
            arrows("delivery", "pipeline wire frame image"),
            arrows("export", "dataset.mot dataset.openpose dataset.posetrack frame pose image"),
            arrows("metrics", "delivery frame observe pose"),
            arrows("health", "delivery frame observe"),
            arrows("http", ""),
            arrows("operations", "http"),
            arrows("tracing", "delivery frame observe"),
            arrows("viewer", "http wire frame pose image"),
            arrows(
                    "app",
                    "analytics analytics.streams broker config dataset dataset.mot dataset.openpose delivery estimation evaluation export frame health image image.boofcv image.ffmpeg inference"
                            + " graph http inference.onnx inference.tensorrt ingest metrics model observe operations pipeline pose simulator smoothing spool temporal tracing tracking viewer wire"),
            arrows(
                    "quality",
                    "app chart config dataset dataset.coco dataset.mot evaluation evaluation.coco"
                            + " evaluation.identity evaluation.keypoint evaluation.mot evaluation.motion frame image"
                            + " pipeline pose simulator smoothing tracking"),
            arrows(
                    "doctor",
                    "app config frame image image.ffmpeg inference inference.onnx inference.tensorrt model wire"),
            arrows("capacity", "app chart config dataset frame image inference pipeline pose wire"),
            arrows("chaos", "app evaluation frame image image.ffmpeg ingest pose spool wire"),
            arrows("demo", "app broker config evaluation frame image ingest pose wire"),
            arrows(
                    "cli",
                    "analytics.streams app capacity chaos demo doctor quality broker chart config dataset dataset.coco dataset.mot dataset.openpose dataset.pose3d"
                            + " dataset.posetrack"
                            + " delivery estimation evaluation evaluation.coco evaluation.head evaluation.identity evaluation.keypoint"
                            + " evaluation.mot evaluation.motion evaluation.posetrack evaluation.views export frame image inference ingest model observe operations"
                            + " clips graph head http letters pose propagation replay simulator spool temporal training viewer wire"));

    /** Packages whose parts count as the whole. */
    private static final Set<String> WITH_PARTS = Set.of("simulator", "cli");

    /** Vendor packages and the packages of ours that may see each. */
    private static final Map<String, String> VENDORS = Map.ofEntries(
            entry("ai.onnxruntime..", "inference.onnx"),
            entry("org.bytedeco.ffmpeg..", "image.ffmpeg"),
            entry("org.bytedeco.pytorch..", "autograd"),
            entry("org.bytedeco.openblas..", "autograd"),
            entry("org.bytedeco.javacpp..", "image.ffmpeg autograd inference.tensorrt"),
            entry("org.bytedeco.tensorrt..", "inference.tensorrt"),
            entry("org.bytedeco.cuda..", "inference.tensorrt"),
            entry("ai.onnx.proto..", "graph autograd"),
            entry("boofcv..", "image.boofcv"),
            entry("com.google.protobuf..", "wire graph autograd examples"),
            entry("kafka.server..", "broker"),
            entry("org.apache.kafka.streams..", "analytics.streams metrics"),
            entry("org.knowm.xchart..", "chart"),
            entry("org.ejml..", "evaluation.keypoint evaluation.views"),
            entry("io.micrometer..", "metrics"),
            entry("io.opentelemetry..", "tracing"),
            entry("picocli..", "cli"),
            entry("io.smallrye..", "config"),
            entry("com.sun.net.httpserver..", "analytics.streams http operations viewer"));

    private static final JavaClasses PRODUCTION = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyPackageShouldHaveItsPlace() {
        assertThat(PRODUCTION).allSatisfy(type -> assertThat(MAY_IMPORT).containsKey(layer(type)));
    }

    @Test
    void arrowsShouldPointOneWay() {
        MAY_IMPORT.forEach((from, to) -> noClasses()
                .that()
                .resideInAnyPackage(within(from))
                .should()
                .dependOnClassesThat(resideInAPackage(ROOT + "..")
                        .and(resideOutsideOfPackages(Stream.concat(Stream.of(from), to.stream())
                                .flatMap(name -> Stream.of(within(name)))
                                .toArray(String[]::new))))
                .check(PRODUCTION));
    }

    @Test
    void packagesShouldFormNoCycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PRODUCTION);
    }

    @Test
    void vendorTypesShouldStayInTheirPackage() {
        VENDORS.forEach((vendor, homes) -> noClasses()
                .that()
                .resideOutsideOfPackages(Stream.concat(Stream.of("proto"), Stream.of(homes.split(" ")))
                        .map(home -> ROOT + "." + home + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor)
                .check(PRODUCTION));
    }

    @Test
    void plainPackagesShouldKnowNeitherKafkaNorProtobuf() {
        noClasses()
                .that()
                .resideInAnyPackage(Stream.of(
                                "pose",
                                "image",
                                "model",
                                "inference",
                                "estimation",
                                "temporal",
                                "frame",
                                "tracking",
                                "smoothing",
                                "dataset",
                                "evaluation",
                                "chart",
                                "pipeline",
                                "overload",
                                "trouble",
                                "spool",
                                "simulator",
                                "export")
                        .map(name -> ROOT + "." + name + "..")
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "com.google.protobuf..")
                .check(PRODUCTION);
    }

    /** The layer a class belongs to; parts of a whole count as the whole. */
    private static String layer(JavaClass type) {
        String name = type.getPackageName().substring(ROOT.length() + 1);
        return WITH_PARTS.stream()
                .filter(whole -> name.startsWith(whole + "."))
                .findFirst()
                .orElse(name);
    }

    private static String[] within(String name) {
        String full = ROOT + "." + name;
        return WITH_PARTS.contains(name) ? new String[] {full + ".."} : new String[] {full};
    }

    private static Map.Entry<String, List<String>> arrows(String from, String to) {
        return entry(from, to.isEmpty() ? List.of() : List.of(to.split(" ")));
    }
}
