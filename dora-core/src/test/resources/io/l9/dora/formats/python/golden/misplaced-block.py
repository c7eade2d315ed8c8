__dora_block__ = {'component_id': 'SYM-CORE-001'}
'''Doc.'''

import os
