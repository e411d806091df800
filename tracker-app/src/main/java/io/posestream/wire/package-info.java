/** The only package that sees both our values and protobuf: topics, record mapping, headers. */
@NullMarked
package io.posestream.wire;

import org.jspecify.annotations.NullMarked;
