package uk.dasv.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import uk.dasv.platform.DomainException;

/** Says what refuses a step in the words that people read, each at its input. */
@ApplicationScoped
public class Refusals {

    @Inject
    Labels labels;

    /**
     * What refuses a step, in words and at the inputs it belongs to.
     *
     * @throws RuntimeException the fault itself, where it is none that people can do anything about
     */
    public List<Forms.Problem> told(RuntimeException fault) {
        if (fault instanceof DomainException refusal) {
            return List.of(
                    new Forms.Problem(refusal.field().orElse(null), labels.text(refusal.key(), refusal.arguments())));
        }
        if (fault instanceof ConstraintViolationException shape) {
            return shape.getConstraintViolations().stream()
                    .sorted(Comparator.comparing(v -> field(v.getPropertyPath())))
                    .map(this::problem)
                    .toList();
        }
        throw fault;
    }

    private Forms.Problem problem(ConstraintViolation<?> violation) {
        String message = violation.getMessage();
        String key = message.startsWith("{") ? message.substring(1, message.length() - 1) : null;
        Object max = violation.getConstraintDescriptor().getAttributes().get("max");
        return new Forms.Problem(
                field(violation.getPropertyPath()), key == null ? message : labels.text(key, max == null ? "" : max));
    }

    private static String field(Path path) {
        String name = "";
        for (Path.Node node : path) {
            name = node.getName();
        }
        return name;
    }
}
