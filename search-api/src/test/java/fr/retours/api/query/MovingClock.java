package fr.retours.api.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that shows noon of the day it is set to. */
final class MovingClock extends Clock {
    private LocalDate day = LocalDate.of(2026, 11, 1);

    /** Returns the day it shows. */
    LocalDate day() {
        return day;
    }

    /** Goes on by some days. */
    void pass(int days) {
        day = day.plusDays(days);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
