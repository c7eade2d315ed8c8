__dora_block__ = {"a": 1, "a": 2}
__dora_block__ = {}
