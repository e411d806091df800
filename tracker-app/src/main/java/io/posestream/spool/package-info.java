/**
 * A queue on disk with bounds: what cannot be sent now is kept in order, survives the process, and makes room from the
 * front.
 *
 * <pre>
 *   append --> [ 0000.spool ][ 0420.spool ][ 0815.spool ] --next--> taken, not yet done --done--> gone
 *               oldest: deleted when                newest: grows
 *               done, too old or too many bytes
 *
 *   record = length (4) | CRC-32C (4) | time appended, ms (8) | bytes
 *   head   = number of the first record that is not done (8)
 * </pre>
 */
@NullMarked
package io.posestream.spool;

import org.jspecify.annotations.NullMarked;
