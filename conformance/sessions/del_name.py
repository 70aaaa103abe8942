import weakref

class Thing:
    pass

x = Thing()
y = x                       # a second name
watch = weakref.ref(x)      # sees the thing, and is not counted
del x
print('after del x, the thing lives:', watch() is not None)
del y
print('after del y, the thing lives:', watch() is not None)
