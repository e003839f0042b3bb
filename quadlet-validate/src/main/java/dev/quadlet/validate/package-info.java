/**
 * Rules that look at units, stacks and hosts, and the diagnostics they report. All problems are collected; checking
 * throws nothing.
 */
@NullMarked
package dev.quadlet.validate;

import org.jspecify.annotations.NullMarked;
