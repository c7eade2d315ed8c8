"""Moves money."""

import ledger
