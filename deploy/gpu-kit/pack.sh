#!/usr/bin/env bash
# pack.sh [full|app] [CHUNK_BYTES]: target/gpu-kit/c01, c02, ... each with "part" and "sum".
#   app   product, models, tests and a Java of its own; TensorRT is the host's, without one the CPU does the work
#   full  NVIDIA's libraries as well (after download.sh full)
# Before it: ./mvnw package -DskipTests && deploy/gpu-kit/download.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/gpu-kit/versions.sh
kind=${1:-app} chunk=${2:-62600000}
jars=$KIT/jars work=$KIT/stage stage=$KIT/stage/s packed=$KIT/zst
java_home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v java)")")")}
rm -rf "$work" "$KIT"/c[0-9][0-9]
mkdir -p "$stage"/{app,lib,test} "$work/z" "$packed"
echo "$kind" > "$stage/kind"

# Training needs no place here, and its natives are the largest jars.
left_out='pytorch-.*-linux|openblas-'
if [ "$kind" = full ]; then
  # One JavaCPP version per process: that of the kit's TensorRT. FFmpeg's presets are of another one and stay away.
  left_out="$left_out|/javacpp-|/tensorrt-|/cuda-|ffmpeg-.*-linux"
fi
tr ':' '\n' < tracker-app/target/classpath | grep -vE "$left_out" | xargs -I{} cp {} "$stage/app/"
cp tracker-app/target/posestream-tracker-app-*.jar "$stage/app/"
cp -r model-runtime/inference/target/test-classes/. "$stage/test/"
for name in assertj-core byte-buddy jqwik jqwik-api junit-platform-console-standalone; do
  find "$jars" "$HOME/.m2/repository" -name "$name-[0-9]*.jar" ! -name '*-sources.jar' | sort | tail -n 1 | xargs -I{} cp {} "$stage/lib/"
done

natives() { unzip -qoj "$1" "$2" -d "$stage/lib"; }
redist=$jars/tensorrt-$TRT-linux-x86_64-redist.jar
big() { # library, level: compressed once, straight out of the jar; the sum is that of the library itself
  local member=org/bytedeco/tensorrt/linux-x86_64/$1
  if [ ! -f "$packed/$1.zst" ]; then
    unzip -p "$redist" "$member" | zstd -q "$2" --long=31 -T0 -f -o "$packed/part.zst"
    unzip -p "$redist" "$member" | sha256sum | sed "s|-|lib/$1|" > "$packed/$1.sum"
    mv "$packed/part.zst" "$packed/$1.zst"
  fi
  cat "$packed/$1.sum" >> "$stage/SHA256SUMS"
  ln "$packed/$1.zst" "$work/$1.zst"
  pieces="$pieces $1.zst"
}
pieces='z.tar base.tar.zst'
if [ "$kind" = full ]; then
  natives "$jars/tensorrt-$TRT-linux-x86_64.jar" '*.so'
  natives "$jars/cuda-$CUDA-linux-x86_64.jar" '*/libjnicudart.so'
  natives "$jars/javacpp-$CPP-linux-x86_64.jar" '*.so'
  natives "$jars/cuda-$CUDA-linux-x86_64-redist.jar" '*/libcudart.so.12'
  natives "$redist" '*/libnvonnxparser.so.10'
  natives "$redist" '*/libnvinfer_plugin.so.10'
  cp "$jars/tensorrt-$TRT.jar" "$jars/cuda-$CUDA.jar" "$jars/javacpp-$CPP.jar" "$stage/app/"
  big libnvinfer.so.10 -17
  big libnvinfer_builder_resource.so.10.6.0 -12
fi

modules=$("$java_home/bin/jdeps" --multi-release 17 --ignore-missing-deps --print-module-deps -cp "$stage/app/*" \
  "$stage"/app/posestream-*.jar)
# Models lie in a jar, which jdk.zipfs opens; nobody refers to it by name.
"$java_home/bin/jlink" --add-modules "$modules,java.logging,java.management,java.naming,java.xml,jdk.unsupported,jdk.zipfs" \
  --strip-debug --no-header-files --no-man-pages --compress=0 --output "$stage/jre"
# The JRE's libzip needs it, and a bare host may lack it.
zlib=$(ldconfig -p | awk '/libz\.so\.1 .*x86-64/{print $NF; exit}')
if [ -n "$zlib" ]; then cp -L "$zlib" "$stage/lib/"; fi
(cd "$stage" && find app lib test -type f -print0 | xargs -0 sha256sum >> SHA256SUMS)

# The host may lack zstd as well.
zstd=$(command -v zstd)
cp "$zstd" "$work/z/"
ldd "$zstd" | awk '/=> \//{print $3}' | { grep -vE 'lib(c|m|pthread)\.so' || true; } | xargs -r -I{} cp -L {} "$work/z/"
tar -C "$work" -cf "$work/z.tar" z
tar -C "$stage" -cf - . | zstd -q -10 --long=27 -T0 -o "$work/base.tar.zst"
# shellcheck disable=SC2086 # a list of names without blanks
(cd "$work" && tar -cf - $pieces | split -b "$chunk" -d -a 2 --numeric-suffixes=1 - c)
for part in "$work"/c[0-9][0-9]; do
  into=$KIT/$(basename "$part")
  mkdir -p "$into"
  mv "$part" "$into/part"
  (cd "$into" && sha256sum part > sum)
done
rm -rf "$work"
du -sb "$KIT"/c[0-9][0-9]
