package io.usualstore.backend.tenant;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Made by Hibernate, which the native program must be told.
 *
 * @param type its media type, one of those that the table allows
 */
@RegisterForReflection
record Logo(byte[] content, String type) {}
