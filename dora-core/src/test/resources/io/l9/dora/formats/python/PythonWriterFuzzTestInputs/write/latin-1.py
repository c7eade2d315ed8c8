# -*- coding: latin-1 -*-
"""Café."""
import os; x = 1
