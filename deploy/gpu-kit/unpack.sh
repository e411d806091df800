#!/usr/bin/env bash
# On the GPU host, after the last chunk.
set -euo pipefail
cd "${GPU_KIT_STORE:-../gpu-kit-store}"
rm -rf kit
mkdir -p kit/lib
cat parts/part?? | tar -C kit -xf -
cd kit
tar -xf z.tar
unzstd() { LD_LIBRARY_PATH=$PWD/z ./z/zstd "$@"; }
unzstd -dcq --long=27 base.tar.zst | tar -xf -
pids=()
for library in lib*.zst; do
  if [ -e "$library" ]; then
    unzstd -dq --long=31 -f "$library" -o "lib/${library%.zst}" &
    pids+=($!)
  fi
done
for pid in ${pids[@]+"${pids[@]}"}; do wait "$pid"; done
sha256sum --quiet -c SHA256SUMS
rm -f ./*.zst z.tar
echo "unpacked a kit of kind '$(cat kind)', every file is as it was packed"
