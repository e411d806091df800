package io.posestream.model;

import java.util.List;

/**
 * The pose model whose maps a head reads; with another one the numbers would mean something else.
 *
 * @param id of its bundle
 * @param sha256 of its ONNX file
 * @param maps names of its outputs that are kept for the head: the head has one input of each for every place of the
 *     window
 */
public record BackboneSpec(String id, String sha256, List<String> maps) {
    public BackboneSpec {
        maps = List.copyOf(maps);
    }
}
