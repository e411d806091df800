/**
 * The engine contract: who runs tensors, who owns their memory, on which thread; and batching over callers.
 *
 * <pre>
 * InferenceEngine --load(bundle)--&gt; InferenceSession --bind(size, batch)--&gt; TensorBinding (one per worker thread)
 *                 --load(head)----&gt; TensorSession ----bind(batch)--------&gt; NamedBinding (likewise; inputs by name)
 *
 * backbone's TensorBinding --keep--&gt; MapSlots --fill--&gt; head's NamedBinding   in the engine's memory, e.g. a GPU's
 * Parity: what a session computes beside the reference of its bundle
 *
 * callers --&gt; MicroBatcher --batch--&gt; BatchWorker: write input(), run(n), read output(name)
 * </pre>
 */
@NullMarked
package io.posestream.inference;

import org.jspecify.annotations.NullMarked;
