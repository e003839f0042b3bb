/** Values to unit text, and unit text to values. Equal values always give equal text. */
@NullMarked
package dev.quadlet.render;

import org.jspecify.annotations.NullMarked;
