package dev.quadlet.validate.lint;

/**
 * Why a text is no value of its key.
 *
 * @param message what is wrong with it
 * @param help what to write
 */
record ValueProblem(String message, String help) {}
