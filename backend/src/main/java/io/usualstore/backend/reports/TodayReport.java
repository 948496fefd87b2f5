package io.usualstore.backend.reports;

import java.time.LocalDate;
import java.util.List;

/**
 * @param date today, in the shop's time zone
 * @param lastWeek the same weekday a week ago, until the same time of day
 * @param days thirty, the last is today
 */
public record TodayReport(
    LocalDate date,
    Figures today,
    Figures lastWeek,
    List<DaySales> days,
    Attention attention,
    Beginnings isNew) {}
