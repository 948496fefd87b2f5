package io.usualstore.backend.http;

import java.util.function.Supplier;

/**
 * Somebody who is signed in wanted what their access level doesn't allow: an event.
 *
 * @param caller the principal's name
 * @param operation method and path
 * @param client asked for on a thread that may wait
 */
public record AccessRefused(String caller, String operation, Supplier<Client> client) {}
