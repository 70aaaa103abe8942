import sys

class Thing:
    pass

def look():
    a = Thing()
    print('one name: ', sys.getrefcount(a))
    b = a
    print('two names:', sys.getrefcount(a))
    del a
    print('one name: ', sys.getrefcount(b))

look()
