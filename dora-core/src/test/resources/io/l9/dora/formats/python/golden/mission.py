#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""
Module: Symbolic Core
Purpose: Evaluates symbolic expressions
"""

# Standard imports start here
import os
