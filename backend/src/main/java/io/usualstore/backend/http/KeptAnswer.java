package io.usualstore.backend.http;

/**
 * @param path where the request was sent
 * @param requestHash SHA-256 of the path and the body
 */
record KeptAnswer(String path, byte[] requestHash, int status, String body) {}
