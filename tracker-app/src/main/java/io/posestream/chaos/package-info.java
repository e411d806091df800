/**
 * Shows that delivery keeps its word: the product in processes of its own, which are killed, stopped and fed with
 * nonsense; then a judgement from the topics alone.
 *
 * <pre>
 *  this JVM                             processes of their own (Child)
 *
 *  Cameras --frames, spooled---------->  broker  <--frames, poses-->  tracker-1 .. tracker-n
 *  HostileFeed --poison--------------->    ^                              ^
 *                                          |                              |
 *  Schedule --> ChaosRun --SIGKILL---------+---SIGKILL, SIGSTOP-----------+
 *
 *  frames, poses, dead letters --read_committed--> Ledger --> Account        each record: how many outcomes
 *  poses, truth                                --> IdsThroughKills           who kept the id
 *  poses                                       --> Recoveries                how long nothing was told
 *                                                                |
 *                                                          ChaosVerdict
 * </pre>
 *
 * <p>{@link io.posestream.chaos.Soak} runs the same parts for long without harm and watches memory, threads and handles
 * of the tracker.
 */
@NullMarked
package io.posestream.chaos;

import org.jspecify.annotations.NullMarked;
