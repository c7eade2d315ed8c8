__dora_block__ = dict(a=f"{x}")
