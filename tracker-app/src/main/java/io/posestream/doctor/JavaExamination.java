package io.posestream.doctor;

import java.util.List;

/** The JVM that runs this. */
final class JavaExamination implements Examination {
    private static final int LEAST_VERSION = 17;
    private static final long LEAST_HEAP_MIB = 1024;

    @Override
    public String subject() {
        return "java";
    }

    @Override
    public List<Finding> findings() {
        int version = Runtime.version().feature();
        long heapMib = Runtime.getRuntime().maxMemory() >> 20;
        String found =
                System.getProperty("java.vm.name") + " " + Runtime.version() + ", heap up to " + heapMib + " MiB";
        if (version < LEAST_VERSION) {
            return List.of(Finding.fail(subject(), found, "Install a JDK of at least version " + LEAST_VERSION + "."));
        }
        return List.of(
                heapMib < LEAST_HEAP_MIB
                        ? Finding.warn(subject(), found, "Give the JVM at least 1 GiB: JAVA_TOOL_OPTIONS=-Xmx1g.")
                        : Finding.ok(subject(), found));
    }
}
