#!/bin/sh
# Print what was found in the given briefs and end red if any of it is an error. Starts no Python: the findings
# live in build/<brief>/verdict.txt and epubcheck.txt, each with PASS or FAIL as its first word.
set -u
LC_ALL=C

red=0
complain() {
  printf '%s\n' "$1" >&2
  red=1
}

# Folders that make has left out: it cannot handle their names, and nor can file names made from them.
if [ -z "${Q_BRIEF:-}" ]; then
  for plan in seeds/*/brief.yaml; do
    folder=${plan#seeds/}
    folder=${folder%/brief.yaml}
    case $folder in
      '*') ;;
      *[!a-z0-9-]*) complain "FAIL seeds/$folder: name the folder with a-z, 0-9 and hyphens only" ;;
    esac
  done
  if [ $# -eq 0 ] && [ $red -eq 0 ]; then
    echo 'There is no brief in seeds/ yet. Begin one: make new BRIEF=name FROM=manuscript'
  fi
elif [ $# -eq 0 ]; then
  case $Q_BRIEF in
    *[!a-z0-9-]*) complain "FAIL BRIEF=$Q_BRIEF: a brief is named with a-z, 0-9 and hyphens only" ;;
    *)
      complain "FAIL BRIEF=$Q_BRIEF: there is no seeds/$Q_BRIEF/brief.yaml"
      there=
      for plan in seeds/*/brief.yaml; do
        plan=${plan%/brief.yaml}
        [ "$plan" = 'seeds/*' ] || there="$there ${plan#seeds/},"
      done
      complain "    ${there:+there are:${there%,}; }to begin it, type make new BRIEF=$Q_BRIEF FROM=manuscript"
      ;;
  esac
fi

# The briefs' names become the list of files to show; one cat shows them all.
briefs=$#
while [ "$briefs" -gt 0 ]; do
  brief=$1
  shift
  briefs=$((briefs - 1))
  word='' rest=''
  if [ -f "build/$brief/verdict.txt" ]; then
    read -r word rest <"build/$brief/verdict.txt" || :
    set -- "$@" "build/$brief/verdict.txt"
    [ "$word" = PASS ] || red=1
  else
    complain "FAIL $brief: was not built"
  fi
  word='' rest=''
  if [ -f "build/$brief/epubcheck.txt" ]; then
    read -r word rest <"build/$brief/epubcheck.txt" || :
    if [ "$word" != PASS ]; then
      red=1
      set -- "$@" "build/$brief/epubcheck.txt"
    fi
  else
    complain "FAIL $brief: its EPUB was not checked"
  fi
done
if [ $# -gt 0 ]; then
  cat -- "$@"
fi
exit $red
