'''Doc.'''
__dora_block__ = {'component_id': 'SYM-CORE-001', 'layer': 'foundation', 'timeout_seconds': 0x1E,
  'success_metrics': {'latency': ('p99', 'at most', 250.0), 'accuracy': 'at least 0.999 on the reference set'},
  'dependencies': ['a_module_with_a_long_name', 'another_module_with_a_long_name', 'numpy']}
import os
