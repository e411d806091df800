package io.posestream.tracking;

/** Which possible pairs compete: their track or their observation has another possible pair. */
final class Rivals {

    private Rivals() {}

    /** @return rows x columns */
    static boolean[][] in(double[][] similarity, double gate, int columns) {
        int[] ofRow = new int[similarity.length];
        int[] ofColumn = new int[columns];
        for (int row = 0; row < similarity.length; row++) {
            for (int column = 0; column < columns; column++) {
                if (similarity[row][column] >= gate) {
                    ofRow[row]++;
                    ofColumn[column]++;
                }
            }
        }
        boolean[][] rivals = new boolean[similarity.length][columns];
        for (int row = 0; row < similarity.length; row++) {
            for (int column = 0; column < columns; column++) {
                rivals[row][column] = similarity[row][column] >= gate && (ofRow[row] > 1 || ofColumn[column] > 1);
            }
        }
        return rivals;
    }
}
