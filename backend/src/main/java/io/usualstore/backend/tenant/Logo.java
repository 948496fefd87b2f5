package io.usualstore.backend.tenant;

/**
 * @param type its media type, one of those that the table allows
 */
record Logo(byte[] content, String type) {}
