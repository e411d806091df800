/**
 * TensorRT on an NVIDIA GPU; the only package that imports TensorRT and CUDA.
 *
 * <pre>
 *  GpuProbe -- no driver, no library --> a sentence; nothing else here is touched
 *     | a GPU that works
 *     v
 *  TensorRtEngine.load(bundle) --PlanKey--> PlanCache --hit--> plan
 *                                              '--miss--> PlanBuilder --plan--> PlanCache
 *  plan --> TensorRtSession --bind--> TensorRtNamedBinding: one context, one stream, pinned and device buffers
 *
 *  backbone's outputs --keep--> DeviceSlots --fill--> head's inputs     device to device; the host sees neither
 * </pre>
 *
 * Without a working driver TensorRT ends the process instead of reporting, so
 * {@link io.posestream.inference.tensorrt.GpuProbe} comes first, always. The presets map no destructors:
 * {@link io.posestream.inference.tensorrt.NativeDeletion} says what is done instead.
 */
@NullMarked
package io.posestream.inference.tensorrt;

import org.jspecify.annotations.NullMarked;
