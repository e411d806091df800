/**
 * HTTP servers that watch their door: what a page or an endpoint of this process needs before it may be asked.
 *
 * <pre>
 *   request --> TLS (ServerKey) --> GuardFilter --> TokenFilter --> handler
 *                                   reads only,     bearer header
 *                                   local names     or cookie
 * </pre>
 *
 * Loopback and no encryption is the default. Nothing here changes state: only GET and HEAD are answered.
 */
@NullMarked
package io.posestream.http;

import org.jspecify.annotations.NullMarked;
