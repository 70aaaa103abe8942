package dev.managedheap.checks.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is asked to check.
 *
 * @param exercise the exercise's name
 * @param tries how many times as many cases as each property declares
 * @param longestCase after how many milliseconds of computing a case is taken for an endless loop
 * @param classes the answer's classes by name
 */
public record Job(String exercise, double tries, int longestCase, Map<String, byte[]> classes) {
  /** Copies the map. */
  public Job {
    classes = Map.copyOf(classes);
  }

  /** Writes the job for {@link #read}. */
  public void write(DataOutputStream out) throws IOException {
    out.writeUTF(exercise);
    out.writeDouble(tries);
    out.writeInt(longestCase);
    out.writeInt(classes.size());
    for (Map.Entry<String, byte[]> type : classes.entrySet()) {
      out.writeUTF(type.getKey());
      out.writeInt(type.getValue().length);
      out.write(type.getValue());
    }
    out.flush();
  }

  /** Reads a job, or null where the stream ends. */
  public static @Nullable Job read(DataInputStream in) throws IOException {
    String exercise;
    try {
      exercise = in.readUTF();
    } catch (EOFException end) {
      return null;
    }
    double tries = in.readDouble();
    int longestCase = in.readInt();
    Map<String, byte[]> classes = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      classes.put(in.readUTF(), in.readNBytes(in.readInt()));
    }
    return new Job(exercise, tries, longestCase, classes);
  }
}
