package uk.dasv.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import uk.dasv.platform.NotFound;
import uk.dasv.platform.Refused;

/** Enforces {@link RequiresPermission} on every use case and query, and has refusals recorded. */
@RequiresPermission
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 10)
public class AccessInterceptor {

    @Inject
    Access access;

    @Inject
    Event<AccessRefused> refusals;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Method method = call.getMethod();
        RequiresPermission required = method.getAnnotation(RequiresPermission.class);
        if (required == null) {
            required = method.getDeclaringClass().getAnnotation(RequiresPermission.class);
        }
        SubjectRef subject = subject(method, call.getParameters());
        try {
            if (subject == null) {
                access.require(required.value());
            } else {
                access.require(required.value(), subject);
            }
        } catch (NotFound | Refused refused) {
            refusals.fire(new AccessRefused(required.value(), subject));
            throw refused;
        }
        return call.proceed();
    }

    private static SubjectRef subject(Method method, Object[] arguments) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            if (arguments[i] instanceof Concerns command) {
                return command.subject();
            }
            Subject marked = parameters[i].getAnnotation(Subject.class);
            if (marked != null) {
                return new SubjectRef(marked.value(), (String) arguments[i]);
            }
        }
        return null;
    }
}
