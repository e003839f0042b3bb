#!/bin/sh
# quadlet-host: what a deployment does on a host. Plain sh, GNU coreutils, util-linux, systemd and Podman.
#
#   quadlet-host status|history [FLEET]          what runs, and how it came to that
#   quadlet-host rollback STACK [--to N] [--with-data]
#                                                one stack as it was before, the others as they are
#   quadlet-host gc [--keep N] [--dry-run]       forgets old generations
#
# The client sends this script along and calls the rest: report, apply, follow, confirm, recover. Files and lines are
# described in docs/host-protocol.md.
set -uf
LC_ALL=C
export LC_ALL
umask 077

# sh has no local variables: a function with ( ) around its body has its own, one with { } may set those of others.

PROGRAM=quadlet-host
TAB=$(printf '\t')
LF='
'
EXIT_REFUSED=1
EXIT_USAGE=64

say() { printf '%s\n' "$*"; }
complain() { printf '%s: %s\n' "$PROGRAM" "$*" >&2; }
usage() {
  complain "$*"
  exit "$EXIT_USAGE"
}
die() {
  complain "$*"
  exit "$EXIT_REFUSED"
}

# A clock that nobody sets.
seconds() {
  read -r uptime rest </proc/uptime
  say "${uptime%.*}"
}

milliseconds() {
  read -r uptime rest </proc/uptime
  say "$((${uptime%.*} * 1000 + 1${uptime#*.}0 - 1000))"
}

# What a step's name begins with: nothing, or back- on the way back.
WAY=''

step() { # NAME: here a test of faults can halt it, see docs/host-protocol.md
  [ ! -e "$HALT/$WAY$1" ] || halt "$HALT/$WAY$1"
}

halt() {
  mv "$1" "$1.reached" || return 0
  while [ -e "$1.reached" ]; do sleep 0.02; done
}

# ---- where things lie --------------------------------------------------------------------------------------------

locate() {
  FLEET=$1
  case $FLEET in '' | .* | *[!A-Za-z0-9._-]*) usage "\"$FLEET\" is not the name of a fleet" ;; esac
  UID_NOW=$(id -u)
  if [ "$UID_NOW" -eq 0 ]; then
    SCOPE=--system USER_OPTION=''
    BASE=/etc/quadlet/$FLEET
    STATE=/var/lib/quadlet/$FLEET
    UNITS=/etc/containers/systemd/$FLEET
    SYSTEMD=/etc/systemd/system
    TARGET=multi-user.target
    RUNTIME=/run
  else
    SCOPE=--user USER_OPTION=--user
    BASE=$HOME/.local/share/quadlet/$FLEET
    STATE=$HOME/.local/state/quadlet/$FLEET
    UNITS=$HOME/.config/containers/systemd/$FLEET
    SYSTEMD=$HOME/.config/systemd/user
    TARGET=default.target
    XDG_RUNTIME_DIR=${XDG_RUNTIME_DIR:-/run/user/$UID_NOW}
    export XDG_RUNTIME_DIR
    RUNTIME=$XDG_RUNTIME_DIR
  fi
  HALT=$RUNTIME/quadlet-halt
  GENERATIONS=$BASE/generations
  SNAPSHOTS=$STATE/snapshots
  ASIDE=$STATE/aside
  CURRENT=$BASE/current
  SELF="sh $CURRENT/bin/$PROGRAM"
  if [ -e "$CURRENT" ] || [ -L "$CURRENT" ]; then
    case $(readlink "$CURRENT") in
      generations/[0-9][0-9][0-9][0-9][0-9][0-9]) ;;
      *) die "$CURRENT does not point to a generation; make it do so (ln -sfn generations/00000N $CURRENT)" ;;
    esac
  fi
  JOURNAL=$BASE/applying
  EVENTS=$STATE/events
  APPLY_UNIT=quadlet-apply-$FLEET.service
  RECOVER_UNIT=quadlet-recover-$FLEET
}

# Where no disk can be full: half a list of what is to be done must not be taken for a whole one.
temporary() { mktemp -d "$RUNTIME/quadlet.XXXXXX"; }

ctl() { systemctl "$SCOPE" "$@"; }

number() { # the number in a generation's name: 000012 -> 12
  number=${1##*/}
  while case $number in 0?*) true ;; *) false ;; esac do number=${number#0}; done
  say "$number"
}

generation() { printf '%s/%06d\n' "$GENERATIONS" "$1"; }

current() {
  if [ -L "$CURRENT" ]; then number "$(readlink "$CURRENT")"; else say 0; fi
}

generations() { # all numbers, newest first
  set +f
  for each in "$GENERATIONS"/[0-9][0-9][0-9][0-9][0-9][0-9]; do
    [ -d "$each" ] && number "$each"
  done | sort -rn
  set -f
}

# Higher than any, also than those that an operating system which went back to an older /etc does not know any more: their
# data is there still.
next_number() (
  set +f
  highest=0
  for place in "$GENERATIONS" "$SNAPSHOTS" "$ASIDE"; do
    for each in "$place"/[0-9][0-9][0-9][0-9][0-9][0-9]; do
      [ -d "$each" ] && [ "$(number "$each")" -gt "$highest" ] && highest=$(number "$each")
    done
  done
  applied=0
  [ -r "$STATE/applied" ] && read -r applied <"$STATE/applied"
  case $applied in '' | *[!0-9]*) applied=0 ;; esac
  [ "$applied" -le "$highest" ] || highest=$applied
  say $((highest + 1))
)

field() ( # FILE KEY: the rest of the first line with this key
  [ -r "$1" ] || return 0
  while IFS=$TAB read -r key value; do
    if [ "$key" = "$2" ]; then
      say "$value"
      return 0
    fi
  done <"$1"
)

has() { # WORD LIST: whether the list, one word a line, has it
  case "$LF$2$LF" in *"$LF$1$LF"*) return 0 ;; *) return 1 ;; esac
}

lines() ( # FILE KIND...: lines of these kinds without the kind; fails if they cannot be written
  [ -r "$1" ] || return 0
  file=$1
  shift
  while IFS=$TAB read -r kind rest; do
    for each; do
      [ "$kind" != "$each" ] || say "$rest" || return 1
    done
  done <"$file"
  return 0
)

services() { # MANIFEST: names of services
  lines "$1" unit | while IFS=$TAB read -r stack path type service rest; do
    case $service in *@.*) ;; *) say "$service" ;; esac
  done
}
