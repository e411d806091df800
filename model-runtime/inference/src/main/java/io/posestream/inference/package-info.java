/**
 * The engine contract: who runs tensors, who owns their memory, on which thread; and batching over callers.
 *
 * <pre>
 * InferenceEngine --load(bundle)--&gt; InferenceSession --bind(size, batch)--&gt; TensorBinding (one per worker thread)
 *                 --load(head)----&gt; TensorSession ----bind(batch)--------&gt; NamedBinding (likewise; inputs by name)
 *
 * callers --&gt; MicroBatcher --batch--&gt; BatchWorker: write input(), run(n), read output(name)
 * </pre>
 */
@NullMarked
package io.posestream.inference;

import org.jspecify.annotations.NullMarked;
