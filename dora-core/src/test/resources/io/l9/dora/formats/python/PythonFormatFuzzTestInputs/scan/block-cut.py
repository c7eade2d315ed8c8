__dora_block__ = {"a": """b
