package dev.managedheap.checks.compile;

import dev.managedheap.checks.verdict.Place;

/**
 * A use of something that an answer may not touch.
 *
 * @param what what they do, such as {@code your code uses System.exit}
 * @param why why it is not allowed, and what to do instead
 * @param place where
 */
public record ForbiddenUse(String what, String why, Place place) {}
