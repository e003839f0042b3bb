package dev.quadlet.graph;

/**
 * A place in a picture, to the right of and below its corner.
 *
 * @param x to the right
 * @param y down
 */
record Point(double x, double y) {}
