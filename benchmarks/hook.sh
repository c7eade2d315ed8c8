#!/usr/bin/env bash
# What a commit of 3 files in a repository of COUNT files waits for, one way after the other, medians of 5; for docs/adr/0004.
# usage: benchmarks/hook.sh FOLDER [COUNT]; FOLDER must not exist. The plugin must be installed in the local repository. MVN and MVND are
# a Maven with its options and a Maven daemon, if there is one.
# shellcheck disable=SC2016 # the loop is a script of its own
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
tree=${1:?which folder?}
count=${2:-10000}
read -ra mvn <<<"${MVN:-mvn} -o -q -B"
plugin=io.l9.dora:dora-maven-plugin:0.1.0-SNAPSHOT
export GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@example.org GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@example.org

TIMEFORMAT='%R %U %S'

median() { # of 5 numbers
  sort -n | sed -n 3p
}

measured() { # medians of 5 runs of "$@", after one that does not count: seconds that passed, seconds of processors
  local times
  "$@" >/dev/null 2>&1 || true
  times=$(for _ in 1 2 3 4 5; do
    { time "$@" >/dev/null 2>&1 || true; } 2>&1
  done)
  printf '%s | %s' "$(awk '{ print $1 }' <<<"$times" | median)" "$(awk '{ print $2 + $3 }' <<<"$times" | median)"
}

row() { # $1: what it is; the rest: the command line
  local name=$1
  shift
  local shown=${*/"${mvn[*]}"/mvn -o -q -B}
  printf '| %s | `%s` | %s |\n' "$name" "${shown//|/\\|}" "$(measured "$@")"
}

python3 "$here/tree.py" "$tree" "$count" >/dev/null
cd "$tree"
git init --quiet
git add --all
git -c gc.auto=0 commit --quiet --message tree
# Now, and not behind the back of what is measured.
git gc --quiet
"${mvn[@]}" "$plugin:install-hooks"
check=(sh .git/hooks/validate-dora-block.sh)
loop='for f in $(git diff --cached --name-only); do [ -f "$f" ] || continue; case $f in *.py | *.yaml | *.yml | *.md | *.json) grep -q "DORA PROTOCOL METADATA" "$f" || exit 1 ;; esac; done'

echo "| what | command | seconds | of processors |"
echo "| --- | --- | --: | --: |"
row "nothing staged" "${check[@]}"
echo x >notes.txt
git add notes.txt
row "nothing relevant staged" "${check[@]}"
for file in $(git ls-files '*.py' | head -3); do
  echo '# changed' >>"$file"
  git add "$file"
done
row "3 files staged" "${check[@]}"
mv .git/dora/check.jsa .git/dora/kept
row "the same without a class archive" "${check[@]}"
mv .git/dora/kept .git/dora/check.jsa
row "the loop over staged files" sh -c "$loop"
row "Maven, doing nothing" "${mvn[@]}" --version
row "Maven, a goal that does nothing" "${mvn[@]}" "$plugin:validate" -Ddora.skip
row "Maven, the same check" "${mvn[@]}" "$plugin:validate" -Ddora.staged=true -Ddora.reports=none
if [ -n "${MVND:-}" ]; then
  row "the Maven daemon, warm, the same check" "$MVND" -o -q -B "$plugin:validate" -Ddora.staged=true -Ddora.reports=none
fi
rm -rf "$tree.small"
python3 "$here/tree.py" "$tree.small" 100 >/dev/null
cd "$tree.small"
git init --quiet
git add --all
git commit --quiet --message tree
"${mvn[@]}" "$plugin:install-hooks"
for file in $(git ls-files '*.py' | head -3); do
  echo '# changed' >>"$file"
  git add "$file"
done
row "3 files staged, of 100" "${check[@]}"
