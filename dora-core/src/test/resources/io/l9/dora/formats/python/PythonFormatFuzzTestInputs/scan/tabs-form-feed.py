if x:
	pass

__dora_block__ = {}
