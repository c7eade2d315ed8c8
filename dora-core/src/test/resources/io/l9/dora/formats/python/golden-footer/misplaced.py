import os

__footer_meta__ = {"component_id": "SYM-CORE-001",
  "tags": ['a']}


x = os.sep
