/**
 * Pictures of a configuration, for people who would rather look than read: {@link dev.quadlet.graph.Picture} is what is
 * shown, {@link dev.quadlet.graph.PictureFormat} writes it.
 */
@NullMarked
package dev.quadlet.graph;

import org.jspecify.annotations.NullMarked;
