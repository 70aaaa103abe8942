import gc
import weakref

class Node:
    pass

gc.disable()                    # counting alone, no collector
a, b = Node(), Node()
a.other, b.other = b, a         # each holds the other
watch = weakref.ref(a)          # is not counted
del a, b
print('alive after del:         ', watch() is not None)
gc.collect()
print('alive after gc.collect():', watch() is not None)
