class Thing:
    pass

a, b = Thing(), Thing()                   # two things, alive at the same time
print('the same id:', id(a) == id(b))

ids = {id(Thing()) for _ in range(1000)}  # each dies before the next is made
print('fewer ids than things:', len(ids) < 1000)
