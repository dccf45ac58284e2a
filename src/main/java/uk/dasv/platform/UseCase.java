package uk.dasv.platform;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One thing a person does: one public method, one transaction. Its commands are checked for shape
 * first, its permission next ({@code RequiresPermission}), and everything is flushed before it
 * returns, so that conflicts surface inside the call. See {@link UseCaseInterceptor}.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {}
