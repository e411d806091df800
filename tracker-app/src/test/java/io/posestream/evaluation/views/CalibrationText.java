package io.posestream.evaluation.views;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Two cameras 2 m apart at a height of 1 m that look along y, written as Qualisys does. */
final class CalibrationText {
    private CalibrationText() {}

    static Path write(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("calib.qca.txt"),
                "<calibration><cameras>" + camera("left", -1000) + camera("right", 1000) + "</cameras></calibration>");
    }

    /** Camera axes before they are turned: x right, y up, z back; the world: x right, y away, z up. */
    private static String camera(String name, double x) {
        return String.format(Locale.ROOT, """
                <camera serial="%s">
                  <fov_video bottom="799" left="0" right="599" top="0"/>
                  <transform r11="1" r12="0" r13="0" r21="0" r22="0" r23="1" r31="0" r32="-1" r33="0" x="%f" y="-4000" z="1000"/>
                  <intrinsic focalLengthU="51200" focalLengthV="51200" centerPointU="19200" centerPointV="25600"
                    radialDistortion1="-0.05" radialDistortion2="0.13" tangentalDistortion1="0.001" tangentalDistortion2="-0.0005"/>
                </camera>
                """, name, x);
    }
}
