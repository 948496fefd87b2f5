package io.usualstore.backend.staff;

/** Somebody of the staff, for lists to choose from. */
public record StaffName(long id, String name) {}
