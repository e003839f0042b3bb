package dev.quadlet.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Says which fleet the tests of a class are about, one test is about, or one parameter is; with it, tests may have
 * these parameters:
 *
 * <ul>
 *   <li>{@link dev.quadlet.model.Fleet}: the fleet, built anew for each parameter;
 *   <li>{@link FakeHosts}: its hosts in memory, with nothing on them yet;
 *   <li>{@link RealGenerator}: Podman's generator; the test is skipped where there is none.
 * </ul>
 *
 * <pre>{@code
 * @FleetSource(Homelab.class)
 * class HomelabTest {
 *
 *     @Test
 *     void hasNoFindings(Fleet fleet) {
 *         assertThat(fleet).hasNoFindings();
 *     }
 * }
 * }</pre>
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(QuadletExtension.class)
public @interface FleetSource {

    /** {@return the class with a static method that makes the fleet} */
    Class<?> value();

    /** {@return the name of the method, which takes nothing and returns the fleet; {@code fleet} unless said} */
    String method() default "fleet";
}
