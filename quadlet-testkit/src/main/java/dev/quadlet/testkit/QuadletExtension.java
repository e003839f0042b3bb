package dev.quadlet.testkit;

import dev.quadlet.model.Fleet;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives tests the parameters that {@link FleetSource} tells of; it needs no {@code @ExtendWith} beside that. */
public final class QuadletExtension implements ParameterResolver, ExecutionCondition {

    private static final Set<Class<?>> TYPES = Set.of(Fleet.class, FakeHosts.class, RealGenerator.class);

    /** For JUnit. */
    public QuadletExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        if (type.equals(RealGenerator.class)) {
            return RealGenerator.find().orElseThrow(() -> new ParameterResolutionException(RealGenerator.missing()));
        }
        Fleet fleet = fleet(source(parameter, context)
                .orElseThrow(() -> new ParameterResolutionException("nothing says which fleet "
                        + parameter.getParameter().getName()
                        + " is about: annotate the class with @FleetSource(YourFleet.class)")));
        return type.equals(FakeHosts.class) ? FakeHosts.of(fleet) : fleet;
    }

    /** A test that wants a generator is skipped where there is none, unless one is required. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean asks = context.getTestMethod()
                .map(method -> Arrays.asList(method.getParameterTypes()).contains(RealGenerator.class))
                .orElse(false);
        if (asks && RealGenerator.find().isEmpty() && !RealGenerator.isRequired()) {
            return ConditionEvaluationResult.disabled(RealGenerator.missing());
        }
        return ConditionEvaluationResult.enabled("nothing is missing");
    }

    /** That of the parameter, else of the method, else of the class or the nearest class around it. */
    private static Optional<FleetSource> source(ParameterContext parameter, ExtensionContext context) {
        Optional<FleetSource> source = parameter.findAnnotation(FleetSource.class);
        for (Optional<ExtensionContext> each = Optional.of(context);
                source.isEmpty() && each.isPresent();
                each = each.get().getParent()) {
            Optional<AnnotatedElement> element = each.get().getElement();
            source = AnnotationSupport.findAnnotation(element, FleetSource.class);
        }
        return source;
    }

    private static Fleet fleet(FleetSource source) {
        String name = source.value().getSimpleName() + "." + source.method() + "()";
        try {
            Method method = source.value().getDeclaredMethod(source.method());
            if (!Modifier.isStatic(method.getModifiers())
                    || !method.getReturnType().equals(Fleet.class)) {
                throw noMethod(name);
            }
            method.setAccessible(true);
            return (Fleet) method.invoke(null);
        } catch (InvocationTargetException e) {
            Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
            throw new ParameterResolutionException(name + " fails: " + cause.getMessage(), cause);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw noMethod(name);
        }
    }

    private static ParameterResolutionException noMethod(String name) {
        return new ParameterResolutionException(name
                + " is no static method that returns a Fleet; name another one: @FleetSource(value = …, method = …)");
    }
}
