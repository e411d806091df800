package io.posestream.delivery;

/** A state on its way to the state topic, and who wants to know where it comes to lie. */
record StateSend(PartitionStates home, PartitionStates.Pending pending) {
    void through(Outbox outbox) {
        outbox.send(pending.record(), offset -> home.written(pending, offset));
    }

    int bytes() {
        byte[] value = pending.record().value();
        return value == null ? 0 : value.length;
    }
}
