# ---- the gate ----------------------------------------------------------------------------------------------------

# One line a unit: well|pending|bad UNIT RESTARTS WHY
judge() { # UNIT...
  {
    ctl show -p Id -p LoadState -p ActiveState -p Result -p NRestarts -p Job -p Type -- "$@"
    say ''
  } | while IFS='=' read -r key value; do
    # The order of properties is that of systemd, so a unit is known at the end of its block.
    case $key in
      Id) id=$value ;;
      LoadState) load=$value ;;
      ActiveState) active=$value ;;
      Result) result=$value ;;
      NRestarts) restarts=$value ;;
      Job) job=$value ;;
      Type) type=$value ;;
      '')
        verdict=pending why=-
        if [ "$load" != loaded ]; then
          verdict=bad why="systemd has not loaded it ($load)"
        elif [ "${restarts:-0}" -ge 3 ]; then
          verdict=bad why="keeps restarting ($result)"
        elif [ -n "$job" ] && [ "$job" != 0 ]; then
          # Also a unit that reads failed: it did not end well when it was stopped, and is about to start.
          :
        elif [ "$active" = failed ]; then
          verdict=bad why="failed: $result"
        elif [ "$active" = active ]; then
          verdict=well
        elif [ "$active" = inactive ] && [ "$type" = oneshot ] && [ "$result" = success ]; then
          verdict=well
        elif [ "$active" = inactive ]; then
          verdict=bad why="ended right after its start ($result)"
        fi
        line "$verdict" "$id" "${restarts:-0}" "$why"
        load='' active='' result='' restarts=0 job='' type=''
        ;;
    esac
  done
}

wait_well() { # what $work/watched names, then a while longer; sets BAD
  BAD=''
  : >"$work/bad"
  : >"$work/wells"
  units=$(cut -f2 "$work/watched" | sort -u)
  [ -n "$units" ] || return 0
  end=$(($(seconds) + DEADLINE))
  while :; do
    # shellcheck disable=SC2086
    judge $units >"$work/verdicts"
    waiting=0
    while IFS=$TAB read -r verdict unit restarts why; do
      case $verdict in
        well)
          grep_unit "$unit" "$work/wells" || {
            line "$unit" "$restarts" >>"$work/wells"
            event well "$(stack_of "$unit")" "$unit" -
          }
          ;;
        bad) note_bad "$unit" "$why" ;;
        *) has "$(stack_of "$unit")" "$(cat "$work/bad")" || waiting=1 ;;
      esac
    done <"$work/verdicts"
    [ "$waiting" -eq 1 ] || break
    if [ "$(seconds)" -ge "$end" ]; then
      lines "$work/verdicts" pending >"$work/late"
      while IFS=$TAB read -r unit restarts why; do note_bad "$unit" "not up after $DEADLINE s"; done <"$work/late"
      break
    fi
    sleep 0.1
  done
  reloaded
  settle
  BAD=$(cat "$work/bad")
}

reloaded() { # who could not reload goes on with what it had
  lines "$actions" reload >"$work/reloads"
  while IFS=$TAB read -r stack unit; do
    case $(ctl show -p ReloadResult --value -- "$unit") in
      success | '') ;;
      *) note_bad "$unit" "could not reload" ;;
    esac
  done <"$work/reloads"
}

settle() { # what is up has to stay so
  [ "$SETTLE" -gt 0 ] && [ -s "$work/wells" ] || return 0
  event settle - - "$SETTLE s"
  step settle
  sleep "$SETTLE"
  # shellcheck disable=SC2046
  judge $(cut -f1 "$work/wells") >"$work/verdicts"
  while IFS=$TAB read -r verdict unit restarts why; do
    was=$(field "$work/wells" "$unit")
    if [ "$verdict" = bad ]; then
      note_bad "$unit" "$why"
    elif [ "$verdict" != well ] || [ "$restarts" -gt "$was" ]; then
      note_bad "$unit" "did not stay up for $SETTLE s"
    fi
  done <"$work/verdicts"
}

grep_unit() ( # UNIT FILE
  while IFS=$TAB read -r name rest; do [ "$name" = "$1" ] && return 0; done <"$2"
  return 1
)

note_bad() { # UNIT WHY
  at=$(stack_of "$1")
  has "$1" "$(lines "$work/told" unit 2>/dev/null)" && return 0
  line unit "$1" >>"$work/told"
  event bad "$at" "$1" "$2; see: journalctl ${USER_OPTION:+$USER_OPTION }-e -u $1"
  has "$at" "$(cat "$work/bad")" || say "$at" >>"$work/bad"
}
