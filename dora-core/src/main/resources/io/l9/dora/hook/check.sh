#!/bin/sh
# Starts the check of what is staged, unless nothing is staged that it may have to do with. Ends with 0 when the commit may go on.
# Written by install-hooks. $1: the folder of this file, absolute
# shellcheck disable=SC2154 # the settings assign them
dora=$1
oldest_java=17
# shellcheck source=/dev/null
. "$dora/settings.sh" || exit 2

fail() {
  printf 'DORA: the commit cannot be checked: %s; to install the check anew: %s; to commit all the same: git commit --no-verify\n' "$1" "$install" >&2
  exit 2
}

# Its failure is a reason to look closer, too.
is_relevant() {
  ! with_pathspecs git -c core.fsmonitor=false diff --cached --quiet --no-ext-diff --no-textconv --no-renames --ignore-submodules
}

# The files that make a commit wait were decided under one contract. Under another one all commits wait until the next install.
is_known_contract() {
  id=$(git rev-parse --quiet --verify ":0:$contract") || return 0
  [ "$id" = "$contract_id" ]
}

version_of() { # of the Java $1, its first number
  "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1
}

if is_known_contract && ! is_relevant; then
  exit 0
fi

if [ ! -x "$java" ]; then
  installed=$java
  java=$(command -v java) || fail "there is no Java at $installed any more, and none on the PATH"
  version=$(version_of "$java")
  [ "${version:-0}" -ge "$oldest_java" ] || fail "there is no Java at $installed any more, and $java is older than $oldest_java"
fi
for jar in $jars; do
  [ -f "$dora/$jar" ] || fail "$dora/$jar is missing"
done

# Names of files need not be ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
  *UTF-8 | *utf8) ;;
  *)
    LC_ALL=C.UTF-8
    export LC_ALL
    ;;
esac

colour=never
if [ -t 1 ] && [ -z "${NO_COLOR:-}" ] && [ "${TERM:-dumb}" != dumb ]; then
  colour=always
fi

cd -- "./$folder" || fail "there is no folder $folder"
# Quick to start rather than quick in the long run; what another JVM does not know or cannot use does no harm.
with_arguments exec "$java" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto \
  "-XX:SharedArchiveFile=$dora/check.jsa" -Xlog:disable -cp "$class_path" "$main_class" "colour=$colour"
