package dev.managedheap.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.managedheap.figures.HeapPicture.Node;
import dev.managedheap.figures.HeapPicture.Root;
import dev.managedheap.notation.program.Program;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private static final String RING =
      """
      new a 1
      new b 1
      set a 0 b
      set b 0 a
      drop a
      drop b
      """;

  private static HeapPicture heap(String program, int lastLine) {
    return HeapPictures.after(Program.of(program), lastLine);
  }

  @Test
  void aHeapIsReadOffAfterItsProgram() {
    assertThat(heap(RING, 4))
        .isEqualTo(
            new HeapPicture(
                List.of(new Root("a", 1), new Root("b", 2)),
                List.of(new Node(1, 2, List.of(2)), new Node(2, 2, List.of(1)))));
  }

  @Test
  void aLostCycleIsStillThereAndNothingReachesIt() {
    HeapPicture lost = heap(RING, 6);
    assertThat(lost.withoutNil().roots()).isEmpty();
    assertThat(lost.nodes()).extracting(Node::count).containsExactly(1, 1);
    Layers layers = new Layers(lost);
    assertThat(layers.reached()).isEmpty();
    assertThat(layers.lost()).extracting(Node::number).containsExactly(1, 2);
    assertThat(ObjectGraphFigure.draw(lost).inline())
        .contains("no root reaches these")
        .contains("mh-lost");
  }

  @Test
  void anArrowSkipsNoLayerToTheRight() {
    HeapPicture picture =
        heap(
            """
            new a 2
            new b 1
            new c 1
            set a 0 b
            set b 0 c
            set a 1 c
            drop b
            drop c
            """,
            9);
    Layers layers = new Layers(picture);
    for (Node node : picture.nodes()) {
      for (int target : node.slots()) {
        if (target != 0) {
          assertThat(layers.layerOf(target)).isLessThanOrEqualTo(layers.layerOf(node.number()) + 1);
        }
      }
    }
  }

  @Test
  void thePictureIsDescribedFromTheSameData() {
    assertThat(heap("new a 2", 1).describe())
        .isEqualTo("Variable a holds node 1. Node 1, count 1: slot 0 is empty, slot 1 is empty.");
    assertThat(heap("new a 0\ndrop a", 2).describe())
        .isEqualTo("Variable a is nil. The heap is empty.");
  }

  private static MemoryMap map(String kind, String... steps) {
    return MemoryMaps.after(AllocationScript.parse(List.of(steps)), kind, "blocks");
  }

  @Test
  void aHoleOfTheFreeListIsSeen() {
    MemoryMap map =
        map("first-fit", "allocate a 40", "allocate b 100", "allocate c 24", "free b # a hole");
    assertThat(map.strips().get(0).segments())
        .extracting(MemoryMap.Segment::label)
        .containsExactly("header", "a", "header", "free", "header", "c", "header", "free");
    assertThat(map.links()).hasSize(2).isSorted();
    int words = map.strips().get(0).segments().stream().mapToInt(MemoryMap.Segment::words).sum();
    assertThat(words).isEqualTo(64 * 1024);
  }

  @Test
  void aBumpAllocatorForgets() {
    MemoryMap map = map("bump", "allocate a 20", "allocate b 1", "free a");
    assertThat(map.strips().get(0).segments())
        .extracting(MemoryMap.Segment::label)
        .containsExactly("forgotten", "b", "not used yet");
    assertThat(map.describe()).contains("at 0x00001000 forgotten (8 words, 32 B)");
  }

  @Test
  void aPoolKeepsItsHeaderFree() {
    MemoryMap map = map("pool", "allocate a 20", "allocate b 20", "free a");
    assertThat(map.strips().get(0).segments())
        .extracting(MemoryMap.Segment::label)
        .containsExactly("header", "free", "b", "not used yet");
    assertThat(map.strips().get(0).segments().get(0).words() * 4).isEqualTo(48);
  }

  private static final String TREE =
      "new a 1\nnew b 2\nnew c 0\nset a 0 b\nset b 1 c\ndrop b\ndrop c\ndrop a";

  @Test
  void theWordsOfObjectsAreReadFromMemory() {
    WordRows rows = HeapWords.after(Program.of(TREE), 4, 0);
    assertThat(rows.rows())
        .extracting(row -> row.value() + " " + row.meaning())
        .startsWith(
            "1 node 1: count",
            "0x00001003 shape: 1 slot",
            "0x00001010 slot 0: node 2",
            " not used",
            "2 node 2: count");
    assertThat(WordsFigure.draw(rows).description()).contains("0x00001008: 0x00001010, slot 0");
  }

  @Test
  void aDyingStructureShowsItsWayUp() {
    assertThat(HeapWords.after(Program.of(TREE), 8, 3).rows())
        .extracting(row -> row.value() + " " + row.meaning())
        .contains(
            "0 node 1, dying: the way up",
            "1 slot 0: the slot to go on with",
            "0x00001000 node 2, dying: the way up",
            "0 node 3: count");
    assertThat(HeapWords.after(Program.of(TREE), 8, 0).rows()).isEmpty();
    assertThatThrownBy(() -> HeapWords.after(Program.of(TREE), 7, 3))
        .hasMessageContaining("node 3 is not freed");
  }

  @Test
  void theLinksOfTheFreeListStandInTheFreeChunks() {
    AllocationScript script =
        AllocationScript.parse(List.of("allocate a 40", "allocate b 20", "free a"));
    assertThat(MemoryMaps.words(script).rows())
        .extracting(row -> row.words() + " " + row.value() + " " + row.meaning())
        .startsWith(
            "1 16 length in words",
            "1 0x00001070 next free chunk",
            "2  not used",
            "12  free",
            "1 12 length in words")
        .contains("1 0 next free chunk: none");
  }

  @Test
  void badStepsAreNamedByTheirLine() {
    assertThatThrownBy(() -> map("bump", "allocate a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> map("bump", "allocate a 1", "free a", "free a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 3");
    assertThatThrownBy(() -> map("slab", "allocate a 1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("slab");
  }

  @Test
  void theSamePictureIsTheSameText() {
    assertThat(ObjectGraphFigure.draw(heap(RING, 5)))
        .isEqualTo(ObjectGraphFigure.draw(heap(RING, 5)));
    assertThat(Svg.number(1.25)).isEqualTo("1.3");
    assertThat(Svg.number(2)).isEqualTo("2");
  }
}
