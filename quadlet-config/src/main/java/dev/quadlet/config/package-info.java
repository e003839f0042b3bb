/**
 * Configuration files for containers from typed objects. The result is bytes that a unit of the model carries, the same
 * bytes on every machine.
 *
 * <pre>{@code
 * record Server(String host, int port) {}
 *
 * ConfigFile file = ConfigFiles.json(new Server("0.0.0.0", 8080));
 * }</pre>
 */
@NullMarked
package dev.quadlet.config;

import org.jspecify.annotations.NullMarked;
