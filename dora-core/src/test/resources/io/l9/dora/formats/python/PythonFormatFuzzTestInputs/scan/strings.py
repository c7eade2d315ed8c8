x = f"{a!r:>{w}} {'__dora_block__'}" rb'\'' t"{y}"
__dora_block__ \
  = ( {} )
