package dev.managedheap.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Compares the sides of a group. In each round every side runs once, in a process of its own, in an
 * order that is shuffled anew, so that what the machine does meanwhile hits all of them alike. A
 * round's ratio is that of two processes that ran next to each other; the ratio that counts is the
 * median of the rounds'.
 */
final class Comparison {
  private final Group group;
  private final List<Side> sides;
  private final List<NamedWork> works;
  private final Launcher launcher;
  private final Consumer<String> progress;

  /** By side, by work, by round. */
  private final Map<Side, List<List<SideOutput.Of>>> outputs = new EnumMap<>(Side.class);

  /** A comparison of those sides of the group that can run here. */
  Comparison(
      Group group,
      List<Side> sides,
      List<NamedWork> works,
      Launcher launcher,
      Consumer<String> progress) {
    this.group = group;
    this.sides = List.copyOf(sides);
    this.works = List.copyOf(works);
    this.launcher = launcher;
    this.progress = progress;
  }

  /**
   * Runs all sides so many times.
   *
   * @param folder where the works are written
   * @throws BrokenSideException if a side fails, or two sides did not do the same
   */
  List<Row> run(int rounds, Path folder)
      throws IOException, InterruptedException, BrokenSideException {
    List<Path> files = new ArrayList<>();
    for (NamedWork work : works) {
      Path file = folder.resolve(group.word() + "-" + work.name() + ".work");
      work.work().write(file);
      files.add(file);
    }
    Random random = new Random(1);
    for (int round = 0; round < rounds; round++) {
      List<Side> order = new ArrayList<>(sides);
      Collections.shuffle(order, random);
      progress.accept("%s: round %d of %d".formatted(group.word(), round + 1, rounds));
      for (Side side : order) {
        List<SideOutput.Of> said = launcher.run(side, group.runs(), files);
        outputs(side).add(said);
        compareChecks(side, said);
      }
    }
    for (Path file : files) {
      Files.delete(file);
    }
    return rows(rounds);
  }

  /** Compares what a side has just said with what the first side that ran said, work by work. */
  private void compareChecks(Side side, List<SideOutput.Of> said) throws BrokenSideException {
    for (Side other : sides) {
      if (outputs(other).isEmpty()) {
        continue;
      }
      for (int work = 0; work < works.size(); work++) {
        SideOutput.Of theirs = outputs(other).get(0).get(work);
        compare(side, said.get(work), other, theirs, works.get(work));
      }
    }
  }

  private void compare(
      Side side, SideOutput.Of said, Side other, SideOutput.Of theirs, NamedWork work)
      throws BrokenSideException {
    String both = work.title() + ": " + side.title() + " and " + other.title();
    if (!said.input().equals(theirs.input()) || !said.input().equals(work.work().hash())) {
      throw new BrokenSideException(both + " did not read the same work");
    }
    for (Map.Entry<String, Long> check : said.checks().entrySet()) {
      Long their = theirs.checks().get(check.getKey());
      if (their != null && !their.equals(check.getValue())) {
        throw new BrokenSideException(
            "%s did not do the same: %s is %,d and %,d"
                .formatted(both, check.getKey(), check.getValue(), their));
      }
    }
    if (Collections.disjoint(said.checks().keySet(), theirs.checks().keySet())) {
      throw new BrokenSideException(both + " said nothing that could be compared");
    }
  }

  private List<List<SideOutput.Of>> outputs(Side side) {
    return outputs.computeIfAbsent(side, none -> new ArrayList<>());
  }

  private List<Row> rows(int rounds) {
    List<Row> rows = new ArrayList<>();
    for (int work = 0; work < works.size(); work++) {
      for (Side side : sides) {
        rows.add(row(side, work, rounds));
      }
    }
    return rows;
  }

  private Row row(Side side, int work, int rounds) {
    List<Long> times = new ArrayList<>();
    List<Long> walls = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    boolean compared = sides.contains(group.reference()) && side != group.reference();
    for (int round = 0; round < rounds; round++) {
      SideOutput.Of one = outputs(side).get(round).get(work);
      times.addAll(one.cpu());
      walls.addAll(one.wall());
      if (compared) {
        SideOutput.Of reference = outputs(group.reference()).get(round).get(work);
        ratios.add(Statistics.median(one.cpu()) / Statistics.median(reference.cpu()));
      }
    }
    NamedWork named = works.get(work);
    SideOutput.Of last = outputs(side).get(rounds - 1).get(work);
    return new Row(
        group,
        named,
        side,
        Statistics.of(times).dividedBy((double) named.operations()),
        Statistics.median(walls) / named.operations(),
        compared ? OptionalDouble.of(Statistics.median(ratios)) : OptionalDouble.empty(),
        compared ? Collections.min(ratios) : 1,
        compared ? Collections.max(ratios) : 1,
        Goals.of(named.name(), side),
        last.checks(),
        last.facts());
  }
}
