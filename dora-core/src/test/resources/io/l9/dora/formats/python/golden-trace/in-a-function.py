def f():
    __l9_trace__ = {}
