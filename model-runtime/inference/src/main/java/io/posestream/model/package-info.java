/**
 * A model as data: a folder with manifest, ONNX file and card, checked before use; knows no engine.
 *
 * <pre>
 * ModelCatalogue --id--&gt; folder --&gt; ManifestReader (YAML, every key known)
 *                                --&gt; ManifestRules  (decoder, outputs and skeleton agree; HeadRules for a head)
 *                                --&gt; Checksums      (files are the ones described)
 *                                --&gt; ModelBundle    (manifest + graph in memory), or HeadBundle
 * </pre>
 *
 * A head names the one backbone whose maps it reads, by id and checksum.
 */
@NullMarked
package io.posestream.model;

import org.jspecify.annotations.NullMarked;
