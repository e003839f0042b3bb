# ---- for people --------------------------------------------------------------------------------------------------

rollback() { # STACK [--to N] [--with-data] [--by TEXT] [options of apply]
  [ $# -gt 0 ] || usage "rollback of which stack?"
  stack_back=$1
  shift
  to='' by="$(id -un) on $(uname -n)" more='--confirm 0' with_data=''
  while [ $# -gt 0 ]; do
    if [ "$1" = --with-data ]; then
      with_data=' with its data'
      shift
      continue
    fi
    [ $# -ge 2 ] || usage "$1 needs a value"
    case $1 in
      --to) to=$2 ;;
      --by) by=$2 ;;
      --from | --deadline | --settle | --confirm | --max-copy) more="$more $1 $2" ;;
      *) usage "there is no option $1" ;;
    esac
    shift 2
  done
  now=$(current)
  here=$(generation "$now")
  [ "$now" -gt 0 ] || die "nothing was deployed yet"
  sound "$now"
  [ -n "$to" ] || to=$(last_other "$stack_back")
  [ -n "$to" ] || die "there is no older generation in which $stack_back was another; see its history"
  case $to in *[!0-9]*) usage "--to $to: not a number" ;; esac
  there=$(generation "$to")
  [ -f "$there/manifest" ] || die "there is no generation $to any more; see its history"
  sound "$to"
  has "$stack_back" "$(lines "$here/manifest" stack && lines "$there/manifest" stack)" ||
    die "neither generation $now nor $to has a stack $stack_back"
  mkdir -p "$BASE/incoming" && exec 7<"$BASE/incoming" && flock -s 7
  incoming=$(mktemp -d "$BASE/incoming/XXXXXX") || die "cannot write to $BASE/incoming"
  work=$incoming
  trap 'rm -rf "$incoming"' EXIT
  mix "$here" "$there" "$stack_back" "$incoming/generation" || die "cannot copy generation $now: is the disk full?"
  lost_references
  line "$by" >"$incoming/by"
  line "rollback $stack_back to $to$with_data" >"$incoming/what"
  expected_of "$incoming/generation" >"$incoming/expected"
  services "$here/manifest" >"$work/services"
  alive=$(active_units "$work/services" && failed_units)
  : >"$work/refill"
  transition "$here/manifest" "$incoming/generation/manifest" "$stack_back" "$alive" >"$incoming/actions"
  data_of_rollback "$stack_back" "$to" "$with_data"
  lines "$work/of-data" snapshot >"$work/to-copy"
  stop_users "$work/to-copy" "$here/manifest" "$incoming/generation/manifest" >>"$work/of-data"
  cat "$work/of-data" >>"$incoming/actions"
  mv "$incoming/actions" "$incoming/generation/actions"
  pull_again "$incoming/generation"
  # shellcheck disable=SC2086 # numbers
  apply "$incoming" --from "$now" $more
}

sound() { # NUMBER: nothing is made of a generation in which something is missing
  whole=$(generation "$1")
  [ -f "$whole/manifest" ] || die "generation $1 is damaged: its manifest is not there"
  read -r head <"$whole/manifest"
  [ "$head" = "quadlet-manifest 1" ] || die "generation $1 is damaged: its manifest begins with \"$head\""
  lines "$whole/manifest" file secret | while IFS=$TAB read -r stack path other rest; do
    # The path of a secret stands behind its name.
    [ -f "$whole/$path" ] || [ -f "$whole/$other" ] || say "$path"
  done | {
    read -r lost && die "generation $1 is damaged: $lost is not there"
    exit 0
  } || exit
}

failed_units() {
  # shellcheck disable=SC2046 # names have neither blanks nor patterns
  ctl list-units --state=failed --plain --no-legend -- $(services "$here/manifest") | cut -d' ' -f1
}

last_other() ( # STACK: the newest older good generation in which it differs
  for each in $(generations); do
    [ "$each" -lt "$now" ] || continue
    older=$(generation "$each")
    case $(field "$older/result" outcome) in
      applied | partly) ;;
      *) [ "$each" -eq 0 ] || continue ;;
    esac
    if [ "$(of_stack "$older/manifest" "$1")" != "$(of_stack "$here/manifest" "$1")" ]; then
      say "$each"
      return
    fi
  done
)

lost_references() { # units of other stacks must not lose what they need
  lines "$incoming/generation/manifest" unit >"$incoming/units"
  left=$(cut -f4 "$incoming/units")
  gone=$(for each in $(services "$here/manifest"); do has "$each" "$left" || say "$each"; done)
  while IFS=$TAB read -r stack path type service object start digest requires; do
    for each in $(printf '%s' "$requires" | tr ',' ' '); do
      has "$each" "$gone" && die "$service of stack $stack needs $each, which $stack_back did not have in generation $to"
    done
  done <"$incoming/units"
}

status() {
  now=$(current)
  here=$(generation "$now")
  say "$FLEET: generation $now, $(field "$here/result" what), $(field "$here/result" at) by $(field "$here/result" by)"
  [ ! -e "$JOURNAL" ] || say "  a change is under way or was interrupted: $SELF recover $FLEET"
  lines "$here/manifest" unit | while IFS=$TAB read -r stack path type service object start rest; do
    case $service in *@.*) continue ;; esac
    printf '  %-16s %-40s %s\n' "$stack" "$service" "$(ctl is-active -- "$service")"
  done
}

generations_told() ( # generation N AT BY WHAT OUTCOME, newest first
  for each in $(generations); do
    [ "$each" -gt 0 ] || continue
    at='' by='' what='' outcome=''
    file=$(generation "$each")/result
    [ -r "$file" ] && while IFS=$TAB read -r key value; do
      case $key in at) at=$value ;; by) by=$value ;; what) what=$value ;; outcome) outcome=$value ;; esac
    done <"$file"
    line generation "$each" "$at" "$by" "$what" "$outcome"
  done
)

history() {
  generations_told | while IFS=$TAB read -r kind number at by what outcome; do
    mark=' '
    [ "$number" != "$(current)" ] || mark='*'
    printf '%s %4s  %s  %-10s  %s (%s)\n' "$mark" "$number" "$at" "$outcome" "$what" "$by"
  done
}

tree() { # N: the files of a generation, but for secrets, as tar
  case ${1:-} in '' | *[!0-9]*) usage "tree needs the number of a generation" ;; esac
  there=$(generation "$1")
  [ -f "$there/manifest" ] || die "there is no generation $1 any more; see its history"
  set -- manifest
  for each in units outside; do [ -e "$there/$each" ] && set -- "$@" "$each"; done
  say end
  tar -cf - -C "$there" "$@"
}

the_fleet() { # the only one on this host, for people who do not name it
  root=/etc/quadlet
  [ "$(id -u)" -eq 0 ] || root=$HOME/.local/share/quadlet
  set +f
  set -- "$root"/*/current
  set -f
  [ $# -eq 1 ] && [ -L "$1" ] || die "say which fleet: $(for each; do basename "$(dirname "$each")"; done | tr '\n' ' ')"
  basename "$(dirname "$1")"
}

main() {
  [ $# -gt 0 ] || usage "say what: status, history, rollback or gc"
  verb=$1
  shift
  case $verb in
    status | history)
      locate "${1:-$(the_fleet)}"
      "$verb"
      ;;
    rollback | gc)
      # A console has one fleet as a rule; the client always says which.
      case ${1:-} in
        --fleet) locate "$2" && shift 2 ;;
        *) locate "$(the_fleet)" && set -- "$@" ;;
      esac
      "$verb" "$@"
      ;;
    generations)
      locate "${1:-$(the_fleet)}"
      generations_told
      ;;
    report | measure | apply | run | follow | confirm | recover | tree)
      [ $# -gt 0 ] || usage "$verb needs a fleet"
      locate "$1"
      shift
      "$verb" "$@"
      ;;
    *) usage "there is no command $verb" ;;
  esac
}
