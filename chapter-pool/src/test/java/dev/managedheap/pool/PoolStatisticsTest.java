package dev.managedheap.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.managedheap.memory.SystemMemory;
import dev.managedheap.pool.PoolStatistics.ArenaStatistics;
import dev.managedheap.pool.PoolStatistics.ByteAccount;
import dev.managedheap.pool.PoolStatistics.ClassStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;

class PoolStatisticsTest {
  private final PoolAllocator pools = new PoolAllocator(new SystemMemory());

  @Test
  void nothingWasTaken() {
    assertThat(pools.statistics())
        .isEqualTo(
            new PoolStatistics(
                List.of(), new ArenaStatistics(0, 0, 0, 0), new ByteAccount(0, 0, 0, 0, 0, 0)));
  }

  @Test
  void everyByteOfAnArenaIsSomewhere() {
    for (int i = 0; i < 32; i++) {
      pools.allocate(512);
    }
    pools.free(pools.allocate(16));
    pools.allocate(48);
    PoolStatistics statistics = pools.statistics();
    assertThat(statistics.classes())
        .containsExactly(
            new ClassStatistics(2, 48, 1, 1, 339), new ClassStatistics(31, 512, 2, 32, 30));
    assertThat(statistics.arenas()).isEqualTo(new ArenaStatistics(1, 0, 1, 1));
    ByteAccount bytes = statistics.bytes();
    assertThat(bytes)
        .isEqualTo(
            new ByteAccount(
                32 * 512 + 48, 30 * 512 + 339 * 48, 61 * 16_384, 3 * 48, 2 * 464 + 16, 0));
    assertThat(bytes.total()).isEqualTo(1024 * 1024);
  }
}
