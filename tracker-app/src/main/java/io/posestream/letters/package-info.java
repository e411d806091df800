/**
 * Dead letters after the fact: what lies there and why, one of them in full, and back to where they came from.
 *
 * <pre>
 *   dead letter topic --LetterScan--> Letter (headers, no bytes) --LetterFilter--> LetterCounts (list)
 *                                                                            '--> LetterRetry --> source topic
 *                     <--mark: "retried"-----one transaction------------------------'
 *                     --LetterFetch--> bytes of one letter (show, retry)
 * </pre>
 *
 * A mark is a record without a value on the letter's own partition. It is written in the transaction that sends the
 * letter back, so a letter goes back once or not at all.
 */
@NullMarked
package io.posestream.letters;

import org.jspecify.annotations.NullMarked;
