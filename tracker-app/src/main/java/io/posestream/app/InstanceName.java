package io.posestream.app;

import io.posestream.config.Settings;
import io.posestream.config.SettingsException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** What an instance is called in its group: it must be the same after a restart, so that its streams stay with it. */
public final class InstanceName {
    private InstanceName() {}

    /** @throws SettingsException when none is set and the host has no name */
    public static String of(Settings settings) {
        return settings.delivery().instance().orElseGet(InstanceName::hostName);
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new SettingsException(List.of("This host does not know its own name (" + e.getMessage()
                    + "); set delivery.instance to a name that no other instance has"));
        }
    }
}
