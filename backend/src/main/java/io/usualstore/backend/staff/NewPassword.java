package io.usualstore.backend.staff;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.PARAMETER;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** As many bytes, in UTF-8, as {@link Password} allows. */
@Target({FIELD, PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NewPassword.Length.class)
@interface NewPassword {
  String message() default
      "A password takes 12 to 72 characters; a letter beyond a to z counts as two or more";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  class Length implements ConstraintValidator<NewPassword, String> {
    @Override
    public boolean isValid(String password, ConstraintValidatorContext context) {
      if (password == null) {
        return true;
      }
      var bytes = Password.bytes(password);
      return bytes >= Password.LEAST_BYTES && bytes <= Password.MOST_BYTES;
    }
  }
}
