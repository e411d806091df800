#!/usr/bin/env bash
# On the GPU host, once per chunk that was copied there: receive.sh NN. Checks it and moves it out of the copied tree.
set -euo pipefail
store=${GPU_KIT_STORE:-../gpu-kit-store}
chunk=target/gpu-kit/c$1
mkdir -p "$store/parts"
(cd "$chunk" && sha256sum -c --quiet sum)
mv "$chunk/part" "$store/parts/part$1"
parts=("$store"/parts/part*)
echo "received $1, ${#parts[@]} so far"
