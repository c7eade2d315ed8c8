'Doc.' \

__dora_block__ = {'a': (1,)}; x = 1