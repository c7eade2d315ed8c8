#!/usr/bin/env python3
# Licence
