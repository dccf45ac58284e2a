package uk.dasv.identity;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.dasv.platform.BaseEntity;
import uk.dasv.platform.SearchWords;

/** Arguments for any use case or query: well shaped, so that nothing but rights and rules can refuse them. */
final class WellShaped {

    private static final String MARK = "?";

    private final LocalDate today;

    WellShaped(LocalDate today) {
        this.today = today;
    }

    /** The kinds of things the method can be about; none when it is about no one thing. */
    Stream<SubjectKind> subjects(Method method, Stream<SubjectKind> known) {
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(Subject.class)) {
                return Stream.of(parameter.getAnnotation(Subject.class).value());
            }
            if (Concerns.class.isAssignableFrom(parameter.getType())) {
                boolean any = Arrays.stream(parameter.getType().getRecordComponents())
                        .anyMatch(c -> c.getType() == SubjectKind.class);
                return any ? known : Stream.of(subject(parameter.getType()).kind());
            }
        }
        return Stream.empty();
    }

    /** Arguments about that thing; {@code about} is null when the method is about none. */
    Object[] arguments(Method method, SubjectRef about) {
        return Stream.of(method.getParameters())
                .map(p -> {
                    if (p.isAnnotationPresent(Subject.class)) {
                        return about.reference();
                    }
                    if (Concerns.class.isAssignableFrom(p.getType())) {
                        String component = subject(p.getType()).reference().substring(MARK.length());
                        return record(p.getType(), Map.of(component, about.reference()), about.kind());
                    }
                    return value(p.getType(), "Words", null);
                })
                .toArray();
    }

    private SubjectRef subject(Class<?> command) {
        return ((Concerns) record(command, null, SubjectKind.ACTION)).subject();
    }

    /** {@code given} names the texts that matter; null marks every text with the name of its component. */
    private Object record(Class<?> type, Map<String, String> given, SubjectKind kind) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Stream.of(components)
                .map(c -> c.getType() == String.class && (given == null || given.containsKey(c.getName()))
                        ? given == null ? MARK + c.getName() : given.get(c.getName())
                        : c.getType() == String.class ? text(type, c) : value(c.getType(), "Words", kind))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    private static String text(Class<?> type, RecordComponent component) {
        try {
            var field = type.getDeclaredField(component.getName());
            return field.isAnnotationPresent(Email.class)
                    ? "nobody@matrix.invalid"
                    : field.isAnnotationPresent(Pattern.class) ? "MXNEW" : "Words";
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object value(Class<?> type, String text, SubjectKind kind) {
        if (type == String.class) {
            return text;
        }
        if (type == SubjectKind.class) {
            return kind == null ? SubjectKind.ACTION : kind;
        }
        if (type == long.class || type == Long.class) {
            return BaseEntity.newId();
        }
        if (type == int.class || type == Integer.class) {
            return 1;
        }
        if (type == boolean.class || type == Boolean.class) {
            return false;
        }
        if (type == LocalDate.class) {
            return today.plusDays(20);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return record(type, Map.of(), kind);
        }
        if (type == byte[].class) {
            return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        }
        if (type == SearchWords.class) {
            return SearchWords.of(text);
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == java.util.List.class) {
            return java.util.List.of();
        }
        throw new IllegalStateException("teach WellShaped to make a " + type);
    }
}
