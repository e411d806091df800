#!/usr/bin/env bash
# download.sh [full|app]: brings what the kit needs beside the build into target/gpu-kit/jars.
# app: 3 MB. full: NVIDIA's libraries as well, 3.1 GB, once. They are under NVIDIA's licence: do not publish them.
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/gpu-kit/versions.sh
get() { ./mvnw -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy -N -Dartifact="$1" -DoutputDirectory="$PWD/$KIT/jars"; }

get "org.junit.platform:junit-platform-console-standalone:$JUNIT"
[ "${1:-app}" = full ] || exit 0
for part in '' :jar:linux-x86_64 :jar:linux-x86_64-redist; do
  get "org.bytedeco:tensorrt:$TRT$part"
  get "org.bytedeco:cuda:$CUDA$part"
done
for part in '' :jar:linux-x86_64; do get "org.bytedeco:javacpp:$CPP$part"; done
