#!/bin/sh
# Holds what is staged to the contract, if the check is installed in this repository: see the goal install-hooks of the DORA Maven plugin.
# To commit without it: git commit --no-verify, or DORA_SKIP=1 git commit.
case ${DORA_SKIP:-0} in 0 | false) ;; *) exit 0 ;; esac
unset CDPATH
common=$(git rev-parse --git-common-dir) || exit 0
dora=$(cd -- "$common/dora" 2>/dev/null && pwd -P) || exit 0
[ -f "$dora/check.sh" ] || exit 0
exec sh "$dora/check.sh" "$dora"
