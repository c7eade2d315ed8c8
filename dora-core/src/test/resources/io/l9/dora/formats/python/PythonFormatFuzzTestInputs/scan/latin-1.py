# coding: latin-1
__dora_block__ = {"a": "é"}
