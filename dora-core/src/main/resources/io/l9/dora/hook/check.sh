#!/bin/sh
# Starts the check of what is staged, unless nothing is staged that it may have to do with. Ends with 0 when the commit may go on.
# Written by install-hooks. Started at the top of a working tree, as git does with hooks.
# shellcheck disable=SC2154 # the settings assign them
case ${DORA_SKIP:-0} in 0 | false) ;; *) exit 0 ;; esac
# Who commits with `git --literal-pathspecs` has them set; under them the pathspecs here would be names of files that there are not.
unset CDPATH GIT_LITERAL_PATHSPECS GIT_NOGLOB_PATHSPECS GIT_GLOB_PATHSPECS GIT_ICASE_PATHSPECS
dora=$(cd -- "${0%/*}" && pwd -P) || exit 2
oldest_java=17
# Of the program: the commit breaks the contract; nobody can tell, and it has said why. A JVM that cannot start it ends with 1.
violations=10
cannot_tell=2
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

# The index has no file in the root: there is nothing that a contract could hold for.
is_empty_root() {
  files=$(git ls-files -- ":(top,literal)$folder") && [ -z "$files" ]
}

version_of() { # of the Java $1, its first number
  "$1" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1
}

if is_known_contract && ! is_relevant; then
  exit 0
fi

root=$PWD/$folder
if [ ! -d "$root" ]; then
  is_empty_root && exit 0
  fail "there is no folder $folder"
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

# Jars and archive are named as they are seen from their folder: in a path, a colon would be the end of it.
cd -- "$dora" || fail "there is no folder $dora"
# Quick to start rather than quick in the long run; what another JVM does not know or cannot use does no harm.
with_arguments "$java" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto \
  -XX:SharedArchiveFile=check.jsa -Xlog:disable -cp "$class_path" "$main_class" "root=$root" "colour=$colour"
code=$?
case $code in
  0) exit 0 ;;
  "$violations") exit 1 ;;
  "$cannot_tell") exit 2 ;;
  *) fail "$java ended with $code" ;;
esac
