/** The key table: one row for each key of the man pages. Writers, readers and rules all go by these rows. */
@NullMarked
package dev.quadlet.model.table;

import org.jspecify.annotations.NullMarked;
