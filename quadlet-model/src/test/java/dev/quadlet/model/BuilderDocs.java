package dev.quadlet.model;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The Javadoc of all builders, read from their sources by the JDK's own compiler.
 *
 * <p>It is asked for through an annotation processor, since the tests are compiled as a part of the module, which does
 * not read {@code jdk.compiler}.
 */
final class BuilderDocs {

    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "quadlet", "model");

    private static final Map<String, List<Method>> ALL = read();

    private BuilderDocs() {}

    /**
     * A public method with its Javadoc.
     *
     * @param name its name
     * @param parameters the types of its parameters, without packages
     * @param description the text before the block tags, on one line
     * @param see the texts of its {@code @see} tags
     */
    record Method(String name, List<String> parameters, String description, List<String> see) {

        /** The first {@code Key=example} of the description, if the method is a key's primary one. */
        Optional<String> example(String key) {
            if (description.startsWith("As {@link") || description.startsWith("Replaces all")) {
                return Optional.empty();
            }
            int from = description.indexOf("{@code ");
            if (from < 0) {
                return Optional.empty();
            }
            String line = code(description, from).replaceFirst("^\\[\\w+] ", "");
            String example = line.startsWith(key + "=") ? line.substring(key.length() + 1) : "";
            return example.isEmpty() ? Optional.empty() : Optional.of(example);
        }

        @Override
        public String toString() {
            return name + "(" + String.join(", ", parameters) + ")";
        }
    }

    /** {@return the public methods of a builder, in the order of its source} */
    static List<Method> of(Class<?> builder) {
        List<Method> methods = ALL.get(builder.getSimpleName());
        if (methods == null) {
            throw new AssertionError("no source was read for " + builder);
        }
        return methods;
    }

    /** {@return the method of a key that has the key's full documentation} */
    static Optional<Method> primary(Class<?> builder, String key) {
        return of(builder).stream()
                .filter(method -> method.example(key).isPresent())
                .findFirst();
    }

    /** {@return the content of the inline tag that begins at this place} */
    static String code(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '{') {
                depth++;
            } else if (text.charAt(i) == '}' && --depth == 0) {
                String content = text.substring(from, i);
                return content.substring(content.indexOf(' ') + 1);
            }
        }
        throw new AssertionError("an inline tag without an end: " + text);
    }

    private static Map<String, List<Method>> read() {
        File[] sources = SOURCES.toFile().listFiles((directory, name) -> name.endsWith("Builder.java"));
        if (sources == null || sources.length == 0) {
            throw new AssertionError("no sources of builders in " + SOURCES.toAbsolutePath());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        StandardJavaFileManager files = compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8);
        List<String> options = List.of("-proc:only", "-implicit:none", "-classpath", classes());
        JavaCompiler.CompilationTask task =
                compiler.getTask(null, files, problems, options, null, files.getJavaFileObjects(sources));
        Reader reader = new Reader();
        task.setProcessors(List.of(reader));
        task.call();
        if (reader.methods.size() < sources.length) {
            throw new AssertionError("not all sources could be read: " + problems.getDiagnostics());
        }
        return reader.methods;
    }

    private static String classes() {
        try {
            return Path.of(Container.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** Takes the methods of all classes that are compiled. */
    private static final class Reader extends AbstractProcessor {

        final Map<String, List<Method>> methods = new LinkedHashMap<>();

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latest();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            for (Element type : round.getRootElements()) {
                List<Method> found = new ArrayList<>();
                for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                    if (method.getModifiers().contains(Modifier.PUBLIC)) {
                        found.add(method(method));
                    }
                }
                methods.put(type.getSimpleName().toString(), found);
            }
            return false;
        }

        private Method method(ExecutableElement method) {
            List<String> parameters = new ArrayList<>();
            for (VariableElement parameter : method.getParameters()) {
                parameters.add(parameter.asType().toString().replaceAll("[a-z]+\\.", ""));
            }
            if (method.isVarArgs()) {
                parameters.add(parameters.remove(parameters.size() - 1).replace("[]", "..."));
            }
            StringBuilder description = new StringBuilder();
            List<String> see = new ArrayList<>();
            boolean tags = false;
            String comment = processingEnv.getElementUtils().getDocComment(method);
            for (String line :
                    comment == null ? List.<String>of() : comment.lines().toList()) {
                String text = line.strip();
                tags |= text.startsWith("@");
                if (text.startsWith("@see \"")) {
                    see.add(text.substring(6, text.length() - 1));
                } else if (!tags && !text.isEmpty()) {
                    description.append(description.isEmpty() ? "" : " ").append(text);
                }
            }
            return new Method(method.getSimpleName().toString(), parameters, description.toString(), see);
        }
    }
}
