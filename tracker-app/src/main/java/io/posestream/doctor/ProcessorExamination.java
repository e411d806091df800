package io.posestream.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cores, and the instructions that models run fast with. */
final class ProcessorExamination implements Examination {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
    private static final Set<String> WANTED = Set.of("avx2", "fma");
    private static final Set<String> TOLD = Set.of("avx2", "fma", "avx512f", "avx512_vnni", "avx_vnni", "amx_int8");

    @Override
    public String subject() {
        return "processor";
    }

    @Override
    public List<Finding> findings() {
        int cores = Runtime.getRuntime().availableProcessors();
        String name = line("model name").orElse(System.getProperty("os.arch"));
        Optional<String> flags = line("flags");
        if (flags.isEmpty()) {
            return List.of(Finding.ok(subject(), name + ", " + cores + " cores"));
        }
        Set<String> has = Set.of(flags.get().split("\\s+"));
        String told = TOLD.stream().filter(has::contains).sorted().collect(Collectors.joining(" "));
        String found = name + ", " + cores + " cores, " + (told.isEmpty() ? "no AVX2" : told);
        return List.of(
                has.containsAll(WANTED)
                        ? Finding.ok(subject(), found)
                        : Finding.warn(
                                subject(),
                                found,
                                "Without AVX2 and FMA models run several times slower; use a processor that has them,"
                                        + " or let the virtual machine see the host's."));
    }

    private static Optional<String> line(String key) {
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }
}
