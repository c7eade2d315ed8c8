print(__dora_block__)
x = "__dora_block__ = {}"
def f():
	__dora_block__ = {}
