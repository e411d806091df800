package io.posestream.doctor;

import io.posestream.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** Whether the addresses that the tracker listens on are free. */
final class PortsExamination implements Examination {
    private final Settings settings;

    PortsExamination(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String subject() {
        return "ports";
    }

    @Override
    public List<Finding> findings() {
        return List.of(
                port("metrics", settings.metrics().host(), settings.metrics().port()),
                port("viewer", settings.viewer().host(), settings.viewer().port()));
    }

    private Finding port(String owner, String host, int port) {
        String address = owner + " at " + host + ":" + port;
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return Finding.ok(subject(), address + " is free" + (port == 0 ? ", now " + socket.getLocalPort() : ""));
        } catch (IOException e) {
            return Finding.warn(
                    subject(),
                    address + ": " + e.getMessage(),
                    "Set " + owner + ".port to another one, unless it is a tracker that already runs.");
        }
    }
}
