package io.usualstore.backend.http;

/**
 * @param requestHash SHA-256 of the path and the body
 */
record KeptAnswer(byte[] requestHash, int status, String body) {}
