package io.posestream.dataset.coco;

import java.util.List;

/**
 * A results file.
 *
 * @param results in the order of the file; all of images and categories of the truth
 * @param remarks sentences about what was left out; empty when nothing was
 */
public record CocoResults(List<CocoResult> results, List<String> remarks) {

    public CocoResults {
        results = List.copyOf(results);
        remarks = List.copyOf(remarks);
    }
}
