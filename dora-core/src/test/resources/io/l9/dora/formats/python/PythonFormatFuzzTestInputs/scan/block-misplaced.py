import os; __dora_block__: dict = {"a": 1}
