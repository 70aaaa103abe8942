package dev.managedheap.memory.seam;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchersTest {
  private final List<String> events = new ArrayList<>();
  private final Watchers watchers = new Watchers();

  @Test
  void everyEventGoesToAllInOrder() throws ReflectiveOperationException {
    watchers.add(recorder("first"));
    watchers.add(recorder("second"));
    for (Method event : HeapWatcher.class.getMethods()) {
      Object[] details = new Object[event.getParameterCount()];
      for (int i = 0; i < details.length; i++) {
        details[i] = event.getParameterTypes()[i] == int.class ? i + 1 : CollectionPhase.SWEEP;
      }
      events.clear();
      event.invoke(watchers, details);
      String told = event.getName() + List.of(details);
      assertThat(events).containsExactly("first " + told, "second " + told);
    }
  }

  @Test
  void whoeverIsRemovedHearsNothing() {
    HeapWatcher leaving = recorder("leaving");
    watchers.freed(4);
    watchers.add(leaving);
    watchers.add(recorder("staying"));
    watchers.remove(leaving);
    watchers.remove(leaving);
    watchers.freed(8);
    assertThat(events).containsExactly("staying freed[8]");
  }

  private HeapWatcher recorder(String name) {
    return (HeapWatcher)
        Proxy.newProxyInstance(
            WatchersTest.class.getClassLoader(),
            new Class<?>[] {HeapWatcher.class},
            (proxy, method, details) -> {
              events.add(name + " " + method.getName() + List.of(details));
              return null;
            });
  }
}
