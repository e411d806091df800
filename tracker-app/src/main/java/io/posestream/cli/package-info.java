/**
 * Verbs for people. A command reads its options, lets {@code app} or {@code evaluation} do the work, and says the
 * result.
 *
 * <pre>
 *   arguments --PoseStream--> XCommand --+--> app, demo, quality, evaluation.*
 *                                        |         |
 *              settings, file, --set ----'         v
 *                                        XReport: table or --json --> standard output
 *                                        remarks, progress ---------> standard error
 *   any exception --FailureSentences--> one sentence, ExitCode
 * </pre>
 */
@NullMarked
package io.posestream.cli;

import org.jspecify.annotations.NullMarked;
