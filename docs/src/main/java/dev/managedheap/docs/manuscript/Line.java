package dev.managedheap.docs.manuscript;

import java.nio.file.Path;

/** A line of the expanded text, and where it comes from: a file, and a line of it from 1. */
public record Line(String text, Path file, int number) {}
