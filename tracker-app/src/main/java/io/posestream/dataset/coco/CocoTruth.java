package io.posestream.dataset.coco;

import java.util.List;

/**
 * An annotation file.
 *
 * @param annotations in the order of the file; all of listed images and listed categories
 * @param remarks sentences about what was left out or is odd; empty when nothing is
 */
public record CocoTruth(
        List<CocoImage> images, List<CocoCategory> categories, List<CocoAnnotation> annotations, List<String> remarks) {

    public CocoTruth {
        images = List.copyOf(images);
        categories = List.copyOf(categories);
        annotations = List.copyOf(annotations);
        remarks = List.copyOf(remarks);
    }
}
