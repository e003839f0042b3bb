# ---- the change itself, in a unit of its own ---------------------------------------------------------------------

run() { # INCOMING OPTIONS
  incoming=$1
  shift
  options "$@"
  work=''
  trap 'use_room; rm -rf ${work:+"$work"} "$incoming"' EXIT
  exec >>"$EVENTS"
  step run
  lock || refuse "another program changes this fleet at the moment"
  [ "$(current)" = "$FROM" ] || refuse "the host has moved: it is at generation $(current), this was planned for $FROM"
  # Between the end of who staged them and the lock, somebody may have forgotten what no generation needs.
  files_there "$incoming/generation"
  work=$(temporary) || refuse "cannot make a temporary directory: is the disk full?"
  attempt "keep room for the end of the change" keep_room
  BY=$(cat "$incoming/by" 2>/dev/null)
  WHAT=$(cat "$incoming/what" 2>/dev/null)
  OLD=$FROM
  NEW=$(next_number)
  NOW=$OLD
  SWITCHED=''
  target=$(generation "$NEW")
  here=$(generation "$OLD")
  { services "$here/manifest" && services "$incoming/generation/manifest"; } | sort -u >"$work/services"
  active_units "$work/services" >"$incoming/generation/before" || refuse "cannot ask systemd for the units"
  for each in adopt expected; do [ ! -e "$incoming/$each" ] || cp "$incoming/$each" "$incoming/generation/$each"; done
  : >"$work/ahead"
  : >"$work/refill"
  keep_images "$OLD"
  step place
  [ ! -e "$target" ] && mv "$incoming/generation" "$target" || refuse "cannot make $target"
  before=$target/before
  ADOPTING=$NEW
  # First: a mark without it would wait for a reboot or the next apply.
  recover_later
  step journal
  journal begun || refuse "cannot write $JOURNAL"
  # Nobody would do it later if this unit is killed.
  rm -rf "$incoming"
  change "$target/actions" "$NEW" ""
  if [ -n "$BAD" ]; then go_back; fi
  confirmed || {
    event error - - "nobody has confirmed within $CONFIRM s: all goes back"
    back_to_old unconfirmed
  }
  clean_up "$target/actions"
  if [ -n "${WENT_BACK:-}" ]; then settle_account partly; else settle_account applied; fi
}

lock() { # fails if somebody else has it
  # The shell would end if it could not open the file.
  touch "$BASE/lock" && exec 9>"$BASE/lock" && flock -n 9
}

journal() { # PHASE: from here on, recovery knows
  line applying "$NEW" "$OLD" "$1" >"$JOURNAL.new" && sync "$JOURNAL.new" && mv -T "$JOURNAL.new" "$JOURNAL" && sync "$BASE"
}

recover_later() { # what acts if this unit is killed; after a power cut, the unit at boot does
  recover_in later $((DEADLINE + SETTLE + CONFIRM + 60)) || event note - - "no timer for the recovery could be set"
}

recover_in() { # NAME SECONDS
  systemd-run "$SCOPE" --quiet --collect --unit="$RECOVER_UNIT-$1" --timer-property=AccuracySec=1s --on-active="$2" \
    /bin/sh "$(generation "$NEW")/bin/$PROGRAM" recover "$FLEET" 2>/dev/null
}

# What cannot be taken back stays marked as interrupted: nothing of it is lost, and it is tried again.
hold() {
  event error - - "not all could be taken back; that is tried again in a minute, at boot, by the next apply, or by: $SELF recover $FLEET"
  for each in again later; do
    ctl is-active --quiet "$RECOVER_UNIT-$each.service" && continue
    ctl stop "$RECOVER_UNIT-$each.timer" 2>/dev/null
    recover_in "$each" 60 && break
  done
  exit "$EXIT_REFUSED"
}

# A disk that becomes full in the middle must not keep the end from being written.
keep_room() {
  for each in "$BASE" "$STATE"; do head -c 262144 /dev/zero >"$each/.room" || return 1; done
}

use_room() { rm -f "$BASE/.room" "$STATE/.room"; }

end_timers() {
  ctl stop --no-block "$RECOVER_UNIT-later.timer" "$RECOVER_UNIT-again.timer" 2>/dev/null
}

settle_account() { # OUTCOME: the end of all ways through an apply
  step account
  use_room
  keep_images "$NOW"
  result "$NOW" "$1"
  line "$NOW" >"$STATE/applied"
  step unmark
  rm -f "$JOURNAL"
  sync "$BASE"
  end_timers
  no_aside "$NEW"
  finish "$1" "$NOW"
}

result() { # GENERATION OUTCOME: whole or not at all, since a rollback goes by it
  said_of=$(generation "$1")/result
  {
    line at "$(date -u +%Y-%m-%dT%H:%M:%SZ)" && line by "$BY" && line what "$WHAT" && line outcome "$2"
  } >"$said_of.new" && mv "$said_of.new" "$said_of" || rm -f "$said_of.new"
}

active_units() ( # FILE of names: those that are up, or on their way
  # shellcheck disable=SC2046 # names have neither blanks nor patterns
  set -- $(cat "$1")
  [ $# -gt 0 ] || return 0
  { ctl show -p Id -p ActiveState -- "$@" && say ''; } | while IFS='=' read -r key value; do
    case $key in
      Id) id=$value ;;
      ActiveState) state=$value ;;
      '') case ${state:-} in active | activating | reloading) say "$id" ;; esac ;;
    esac
  done
)

# Does what a list says and brings the manager to a generation. Sets BAD to the stacks that are not well.
change() { # ACTIONS GENERATION PATIENCE
  actions=$1
  to=$2
  step stop
  # shellcheck disable=SC2046 # names have neither blanks nor patterns
  set -- "$3" $(lines "$actions" stop | cut -f2)
  stop_units "$@"
  shift
  # Those that do not handle SIGTERM read failed, and would for ever if they do not come back.
  [ $# -eq 0 ] || ctl reset-failed -- "$@" 2>/dev/null
  take_snapshots "$actions" || back_to_old "data could not be copied"
  data_back "$work/ahead"
  clear_refilled "$work/refill"
  [ -z "$NOT_BACK" ] || hold
  step remove
  lines "$actions" remove >"$work/remove"
  while IFS=$TAB read -r stack kind name; do
    [ "$kind" != volume ] || continue
    event stop "$stack" - "$kind $name"
    podman "$kind" rm -f "$name" >/dev/null 2>&1 </dev/null
  done <"$work/remove"
  name_images "$(generation "$to")"
  switch "$to"
  # Data is touched only while the link says so: recovery looks at it.
  remove_volumes "$work/remove" && restore_data "$actions" || back_to_old "data could not be restored"
  refill "$work/refill"
  [ -z "$NOT_BACK" ] || hold
  lines "$actions" start restart reload watch >"$work/watched"
  # Restarts of long ago are no crash loop.
  # shellcheck disable=SC2046
  [ ! -s "$work/watched" ] || ctl reset-failed -- $(cut -f2 "$work/watched" | sort -u) 2>/dev/null
  step restart
  # shellcheck disable=SC2046
  ask_for restart $(lines "$actions" restart | cut -f2)
  step start
  # shellcheck disable=SC2046
  ask_for start $(lines "$actions" start | cut -f2 | sort -u >"$work/start" && not_up "$work/start")
  # shellcheck disable=SC2046
  ask_for reload $(lines "$actions" reload | cut -f2)
  step wait
  wait_well
}

not_up() ( # FILE: those of the units that are not active, and are not restarted anyway
  lines "$actions" restart | cut -f2 >"$work/up"
  active_units "$1" >>"$work/up"
  while read -r unit; do has "$unit" "$(cat "$work/up")" || say "$unit"; done <"$1"
)

ask_for() { # start|restart|reload UNIT...
  verb=$1
  shift
  [ $# -gt 0 ] || return 0
  for unit; do event "$verb" "$(stack_of "$unit")" "$unit" -; done
  ctl reset-failed -- "$@" 2>/dev/null
  ctl "$verb" --no-block -- "$@" 2>"$work/error" || event note - - "$(first_line "$work/error")"
}

stack_of() ( # UNIT, as the list of actions has it
  while IFS=$TAB read -r stack unit; do
    [ "$unit" = "$1" ] && say "$stack" && return 0
  done <"$work/watched"
  say -
)

stop_units() { # PATIENCE UNIT...: stops, and kills what does not end in PATIENCE seconds (none: as the unit says)
  patience=$1
  shift
  [ $# -gt 0 ] || return 0
  for unit; do event stop - "$unit" -; done
  if [ -z "$patience" ]; then
    ctl stop -- "$@" 2>/dev/null
    return
  fi
  ctl stop --no-block -- "$@" 2>/dev/null
  all_down "$patience" "$@" || {
    ctl kill --signal=KILL -- "$@" 2>/dev/null
    all_down 15 "$@"
  }
}

all_down() { # SECONDS UNIT...: waits until all are down, fails if they are not by then
  end=$(($(seconds) + $1))
  shift
  while :; do
    case "$LF$(ctl is-active -- "$@")$LF" in *"${LF}active$LF"* | *ing"$LF"*) ;; *) return 0 ;; esac
    [ "$(seconds)" -lt "$end" ] || return 1
    sleep 0.2
  done
}

switch() { # GENERATION
  next=$(generation "$1")
  last=$(generation "$(current)")
  lines "$next/manifest" outside >"$work/next"
  # Also those of a generation that was not switched to any more.
  { lines "$last/manifest" outside && lines "${WAS:-$last}/manifest" outside; } | sort -u >"$work/last"
  step links
  [ "$1" != "$ADOPTING" ] || move_adopted "$next"
  while IFS=$TAB read -r stack path aim; do
    [ "$(readlink "$path")" = "$aim" ] && continue
    mkdir -p "$(dirname "$path")"
    ln -sn "$aim" "$path.quadlet-new" && mv -T "$path.quadlet-new" "$path"
  done <"$work/next"
  sync "$next/manifest"
  sync -f "$BASE"
  step switch
  ln -sn "generations/${next##*/}" "$BASE/.current-$$" && mv -T "$BASE/.current-$$" "$CURRENT" || {
    event error - - "cannot switch to generation $1"
    finish refused
  }
  NOW=$1
  SWITCHED=yes
  step switched
  while IFS=$TAB read -r stack path aim; do
    has "$path" "$(cut -f2 "$work/next")" && continue
    [ "$(readlink "$path")" = "$aim" ] && rm "$path" && rmdir --ignore-fail-on-non-empty "$(dirname "$path")"
  done <"$work/last"
  give_back
  live_files "$next"
  event switch - - "generation $1"
  step reload
  ctl daemon-reload
  set --
  while IFS=$TAB read -r stack path aim; do
    case $path in */tmpfiles.d/* | */user-tmpfiles.d/*) set -- "$@" "$path" ;; esac
  done <"$work/next"
  [ $# -eq 0 ] || systemd-tmpfiles $USER_OPTION --create "$@" >&2 ||
    event note - - "systemd-tmpfiles did not make all directories"
}
