#!/bin/sh
# Holds what is staged to the contract, if the check is installed in this repository: see the goal install-hooks of the DORA Maven plugin.
# To commit without it: git commit --no-verify, or DORA_SKIP=1 git commit.
check=$(git rev-parse --git-common-dir)/dora/check.sh || exit 0
[ -f "$check" ] || exit 0
exec sh "$check"
