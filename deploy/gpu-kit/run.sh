#!/usr/bin/env bash
# On the GPU host: run.sh RESULTS [models bench options]. Writes RESULTS/report.md, the figures as JSON, and the log.
# Without a GPU that works it says so and measures the CPU. Exit code: 0, or 1 when a check failed.
set -euo pipefail
results=$1
shift
kit=$(cd "${GPU_KIT_STORE:-../gpu-kit-store}/kit" && pwd)
mkdir -p "$results" "$kit/home"
results=$(cd "$results" && pwd)
report=$results/report.md
export LD_LIBRARY_PATH=$kit/lib:/usr/local/nvidia/lib64:/usr/local/nvidia/lib${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
video=()
if [ "$(cat "$kit/kind")" = full ]; then video=(--no-video); fi

java() {
  timeout "${LIMIT_S:-500}" "$kit/jre/bin/java" -Xmx"${HEAP:-4g}" -Duser.home="$kit/home" -Djava.awt.headless=true \
    -Dorg.bytedeco.javacpp.cachedir="$kit/home/natives" -Dorg.bytedeco.javacpp.pathsFirst=true \
    -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 -Dorg.bytedeco.javacpp.maxBytes=0 "$@"
}
posestream() { java -cp "$kit/app/*" io.posestream.cli.PoseStream "$@" 2> >(tee -a "$results/log" >&2); }
failed=0

{
  echo "# PoseStream on this machine"
  echo
  echo "$(date -u +%Y-%m-%dT%H:%MZ), kit of kind $(cat "$kit/kind")."
  echo '```'
  nvidia-smi --query-gpu=name,driver_version,memory.total --format=csv 2> /dev/null || echo "nvidia-smi: none here"
  echo "kernel $(uname -r), glibc $(ldd --version 2> /dev/null | sed -n '1s/.* //p'), $(nproc) processors"
  grep MemTotal /proc/meminfo
  echo '```'
  echo
} > "$report"

engine=onnxruntime precisions='fp32'
if posestream models build > "$results/build.txt"; then
  engine=tensorrt precisions='fp32 fp16'
  echo "TensorRT runs here. Engines built:" >> "$report"
else
  echo "TensorRT does not run here; the figures below are the CPU's:" >> "$report"
  tail -n 1 "$results/log" >> "$results/build.txt"
fi
{ echo '```'; cat "$results/build.txt"; echo '```'; echo; } >> "$report"

for precision in $precisions; do
  posestream models bench --engine "$engine" --set engine.precision="$precision" --report "$report" --json \
    ${video[@]+"${video[@]}"} "$@" > "$results/bench-$precision.json" || failed=1
done

{ echo "## Tests that need a GPU"; echo '```'; } >> "$report"
java -cp "$kit/lib/*:$kit/test:$kit/app/*" org.junit.platform.console.ConsoleLauncher execute --scan-classpath "$kit/test" \
  --include-tag gpu --fail-if-no-tests --include-engine junit-jupiter --disable-banner --disable-ansi-colors --details=tree \
  > "$results/tests.txt" 2>&1 || failed=1
grep -E '✔|✘|\[X\]|\[OK\]|\[S\]|↷|tests (successful|failed|aborted|skipped)' "$results/tests.txt" >> "$report" || true
echo '```' >> "$report"
echo "the report is in $report"
exit "$failed"
