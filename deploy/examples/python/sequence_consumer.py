"""Windows of people off Kafka as input of skeleton action recognition.

Set up once, from the root of the repository:

    pip install protobuf grpcio-tools kafka-python numpy
    python -m grpc_tools.protoc -I proto/src/main/protobuf --python_out=deploy/examples/python \
        posestream/v1/pose_sequence.proto

Then:

    python deploy/examples/python/sequence_consumer.py localhost:9092 posestream.sequences.v1
"""

import sys

import numpy as np
from kafka import KafkaConsumer

from posestream.v1.pose_sequence_pb2 import PoseSequence

ABSENT, SEEN, PREDICTED, BETWEEN = range(4)

# Where OpenPose's 18 keypoints are among COCO's 17; the neck is the middle of the shoulders.
LEFT_SHOULDER, RIGHT_SHOULDER, NECK = 5, 6, 17
OPENPOSE_18 = [0, NECK, 6, 8, 10, 5, 7, 9, 12, 14, 16, 11, 13, 15, 2, 1, 4, 3]


def tensor(sequence):
    """T x V x 3 (x, y, score) relative to the body, and the T x V mask."""
    shape = (sequence.steps, sequence.keypoints)
    values = np.array(sequence.values, dtype=np.float32).reshape(shape + (3,))
    return values, np.frombuffer(sequence.mask, dtype=np.uint8).reshape(shape)


def pixels(sequence):
    """T x V x 2 in source pixels; zeros where there is no position."""
    values, mask = tensor(sequence)
    origin = np.array([sequence.origin_x, sequence.origin_y], dtype=np.float32)
    xy = values[..., :2] * sequence.scale_px + origin
    return np.where((mask == ABSENT)[..., None], 0, xy)


def st_gcn(sequence):
    """N=1, C=3, T, V=18, M=1: OpenPose's keypoints, x and y as shares of the picture around its middle."""
    values, mask = tensor(sequence)
    xy = pixels(sequence) / [sequence.width, sequence.height] - 0.5
    coco = np.concatenate([xy, values[..., 2:]], axis=-1)
    coco[mask == ABSENT] = 0
    neck = (coco[:, LEFT_SHOULDER] + coco[:, RIGHT_SHOULDER]) / 2
    neck[(coco[:, LEFT_SHOULDER, 2] == 0) | (coco[:, RIGHT_SHOULDER, 2] == 0)] = 0
    data = np.concatenate([coco, neck[:, None]], axis=1)[:, OPENPOSE_18]
    return data.transpose(2, 0, 1)[None, ..., None].astype(np.float32)


def posec3d(sequence):
    """One sample as PoseC3D's pipeline reads it, before its heat maps are drawn."""
    values, _ = tensor(sequence)
    return {
        "keypoint": pixels(sequence)[None].astype(np.float32),  # M x T x V x 2
        "keypoint_score": values[None, ..., 2],  # M x T x V
        "img_shape": (sequence.height, sequence.width),
        "original_shape": (sequence.height, sequence.width),
        "total_frames": sequence.steps,
        "label": -1,
    }


def main():
    bootstrap, topic = sys.argv[1:3]
    idle_ms = int(sys.argv[3]) * 1000 if len(sys.argv) > 3 else float("inf")
    consumer = KafkaConsumer(
        topic,
        bootstrap_servers=bootstrap,
        auto_offset_reset="earliest",
        isolation_level="read_committed",
        consumer_timeout_ms=idle_ms,
    )
    for record in consumer:
        sequence = PoseSequence.FromString(record.value)
        print(
            f"{sequence.stream_id} person {sequence.track_id} until {sequence.end_time_ns / 1e9:.3f}:"
            f" ST-GCN {st_gcn(sequence).shape}, PoseC3D {posec3d(sequence)['keypoint'].shape},"
            f" {sequence.coverage:.0%} filled",
            flush=True,
        )


if __name__ == "__main__":
    main()
