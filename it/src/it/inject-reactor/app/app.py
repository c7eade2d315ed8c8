"""What runs."""

import api
