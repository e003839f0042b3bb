/**
 * What shall be on a host, what is there, and what has to be done about it. Nothing here touches a host, a network or a
 * clock.
 */
@NullMarked
package dev.quadlet.deploy;

import org.jspecify.annotations.NullMarked;
