package io.usualstore.frontend.staff;

/** Somebody of the staff, to choose from. */
public record StaffName(long id, String name) {}
