/**
 * A machine in memory that carries out plans, for tests: those of this module, and those of users through the test kit,
 * which alone may see it. See {@code docs/decisions/0013-test-kit.md}.
 */
@NullMarked
package dev.quadlet.deploy.fake;

import org.jspecify.annotations.NullMarked;
