package io.posestream.head;

/**
 * What the backbone gives for a crop.
 *
 * @param channels of its feature map
 * @param keypoints of its heatmap
 * @param height cells of both maps
 * @param width cells
 * @param inputHeight pixels of its input
 * @param inputWidth pixels
 */
public record BackboneMaps(int channels, int keypoints, int height, int width, int inputHeight, int inputWidth) {

    /** MoveNet Thunder at 256 x 192. */
    public static final BackboneMaps THUNDER = new BackboneMaps(24, 17, 64, 48, 256, 192);

    /** Numbers that a joint reads at a point: all features and its own heatmap. */
    int depth() {
        return channels + 1;
    }
}
