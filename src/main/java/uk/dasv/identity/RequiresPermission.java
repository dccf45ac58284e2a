package uk.dasv.identity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What somebody must be allowed to, to call this. About one thing when a parameter is a command
 * that {@link Concerns} it or a reference marked {@link Subject}; then somebody who may not even
 * see the thing gets the same answer as if it did not exist.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {

    @Nonbinding
    Permission value() default Permission.SIGNED_IN;
}
