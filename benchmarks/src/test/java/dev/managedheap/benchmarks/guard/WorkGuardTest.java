package dev.managedheap.benchmarks.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The guard against slower algorithms: the work of the workloads is what was recorded, to within
 * one in a hundred. As a control, slower algorithms with the same results are planted, and the
 * guard must see each.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkGuardTest {
  private static final Path RECORD =
      Path.of(System.getProperty("managedheap.root", ".."))
          .resolve("benchmarks/src/test/resources/dev/managedheap/benchmarks/guard/work.txt");

  private final CountingEdition shipped;

  WorkGuardTest() throws IOException {
    shipped = CountingEdition.shipped();
  }

  @AfterAll
  void close() throws IOException {
    shipped.close();
  }

  @Test
  void theWorkIsWhatWasRecorded() throws Exception {
    WorkRecord now = count(shipped, "");
    if (Boolean.getBoolean("managedheap.work.record")) {
      Files.writeString(RECORD, now.text());
    }
    assertThat(recorded().differencesTo(now))
        .as("if this change of work is meant: -Dmanagedheap.work.record=true, see CONTRIBUTING.md")
        .isEmpty();
  }

  @Test
  void theRecordIsReadAsItIsWritten() throws IOException {
    assertThat(recorded().text()).isEqualTo(Files.readString(RECORD));
  }

  @ParameterizedTest
  @EnumSource
  void aSlowerAlgorithmIsNoticed(SlowerAlgorithm slower) throws Exception {
    WorkRecord recorded = recorded().of(slower.workload);
    try (CountingEdition edition =
        shipped.with(slower.module, slower.className, slower.text, slower.other)) {
      assertThat(recorded.differencesTo(count(edition, slower.workload)))
          .anyMatch(difference -> difference.contains(slower.work.column()));
    }
  }

  private static WorkRecord recorded() throws IOException {
    return WorkRecord.parse(Files.readString(RECORD));
  }

  /** Counts the workloads whose names begin so. */
  private static WorkRecord count(CountingEdition edition, String prefix)
      throws ReflectiveOperationException {
    Map<String, List<Long>> counts = new LinkedHashMap<>();
    for (Map.Entry<String, Supplier<Runnable>> workload : edition.workloads().entrySet()) {
      if (workload.getKey().startsWith(prefix)) {
        counts.put(workload.getKey(), edition.count(workload.getValue().get()));
      }
    }
    return new WorkRecord(counts);
  }
}
