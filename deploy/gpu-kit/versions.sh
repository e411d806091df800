# The TensorRT that the full kit carries: the one whose published builder holds machine code for sm_75 to sm_90.
TRT=10.6-1.5.11
CUDA=12.6-9.5-1.5.11
CPP=1.5.11
JUNIT=6.1.3
KIT=target/gpu-kit
