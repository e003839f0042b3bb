package dev.quadlet.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How the values of this package are generated: hidden behind their interfaces, with lists and maps that keep their
 * order on every machine.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibilityString = "PACKAGE",
        overshadowImplementation = true,
        jdkOnly = true,
        underrideToString = "describe",
        defaults = @Value.Immutable(copy = false))
@interface QuadletStyle {}
