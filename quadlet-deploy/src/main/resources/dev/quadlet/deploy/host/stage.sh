# ---- what an apply tells -----------------------------------------------------------------------------------------

# What a recovery does is to go back.
SUCCESS=''
BEGAN=$(milliseconds)

event() { # KIND STACK UNIT TEXT
  took=$(($(milliseconds) - BEGAN))
  line event "$((took / 1000)).$(printf '%03d' $((took % 1000)))" "$1" "$2" "$3" "$4"
}

finish() { # OUTCOME [GENERATION]
  line "done" "$1" "${2:-$(current)}"
  case $1$SUCCESS in applied* | unchanged* | reverted-reverted) exit 0 ;; *) exit "$EXIT_REFUSED" ;; esac
}

refuse() {
  event error - - "$*"
  finish refused
}

first_line() { # FILE: on one line, without control characters
  head -n 3 "$1" 2>/dev/null | tr '\t\n' '  ' | tr -d '\000-\037' | sed 's/ *$//'
}

# ---- staging: nothing is stopped yet -----------------------------------------------------------------------------

options() { # what both halves of an apply are told
  FROM='' DEADLINE=300 SETTLE=5 CONFIRM=60 MAX_COPY=10737418240
  while [ $# -gt 0 ]; do
    [ $# -ge 2 ] || usage "$1 needs a value"
    case $2 in '' | *[!0-9]*) usage "$1 $2: not a number" ;; esac
    case $1 in
      --from) FROM=$2 ;;
      --deadline) DEADLINE=$2 ;;
      --settle) SETTLE=$2 ;;
      --confirm) CONFIRM=$2 ;;
      --max-copy) MAX_COPY=$2 ;;
      *) usage "there is no option $1" ;;
    esac
    shift 2
  done
  [ -n "$FROM" ] || FROM=$(current)
}

apply() { # INCOMING OPTIONS
  incoming=$1
  shift
  options "$@"
  fresh=$incoming/generation
  [ -f "$fresh/manifest" ] || usage "$incoming has no generation"
  trap 'rm -rf "$incoming"' EXIT
  trap 'exit 1' HUP INT TERM PIPE
  begun=${incoming##*/}
  line begun "$begun"
  may_begin
  step stage
  enough_room
  begin_history
  event stage - - "generation after $FROM"
  step files
  take_files
  step secrets
  take_secrets
  links_free
  step generator
  ask_generator "$fresh" "$incoming" || refuse "$problem"
  event generator - - "all $(lines "$incoming/expected" service | wc -l) services appear"
  step pull
  pull_images
  may_copy "$fresh/actions" "$incoming"
  step hand-over
  hand_over "$@"
  trap - EXIT HUP INT TERM PIPE
  follow
}

may_begin() {
  if ctl is-active --quiet "$APPLY_UNIT"; then
    refuse "another apply runs, since $(field "$EVENTS.about" at) by $(field "$EVENTS.about" by)"
  fi
  [ -e "$JOURNAL" ] && refuse "an interrupted apply has to be brought to its end first: $SELF recover $FLEET"
  [ "$(current)" = "$FROM" ] ||
    refuse "the host has moved: it is at generation $(current), this was planned for $FROM; plan again"
}

attempt() { # WHAT COMMAND...: refuses if the command fails, and tells what it says
  what=$1
  shift
  said=$("$@" 2>&1 >/dev/null) || refuse "cannot $what: $(say "$said" | head -n 1 | tr -d '\000-\037')"
}

# What follows writes small files here and there; none of them must be missing because the disk is full.
enough_room() {
  attempt "make $STATE" mkdir -p "$STATE"
  for each in "$incoming" "$STATE"; do attempt "write to $each" reserve "$each/room-$$"; done
}

reserve() { # DIRECTORY: makes what is about as large, and removes it
  mkdir -p "$1" && (cd "$1" && touch 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 && head -c 65536 /dev/zero >bytes)
  reserved=$?
  rm -rf "$1"
  return $reserved
}

begin_history() { # makes what must be there before there is a generation
  zero=$(generation 0)
  for each in "$zero/units" "$zero/outside" "$BASE/files" "$STATE" "$(dirname "$UNITS")" "$SYSTEMD/$TARGET.wants"; do
    attempt "make $each" mkdir -p "$each"
  done
  # Podman's and systemd's own directories are for all to read.
  [ "$UID_NOW" -ne 0 ] || chmod 755 "$(dirname "$UNITS")" "$SYSTEMD/$TARGET.wants"
  [ -e "$zero/manifest" ] || say "quadlet-manifest 1" >"$zero/manifest"
  # A power cut may come before there is another one.
  [ -e "$zero/bin" ] || attempt "write to $zero" cp -R "$fresh/bin" "$zero/"
  if [ ! -e "$BASE/salt" ] && [ -e "$incoming/salt" ]; then mv "$incoming/salt" "$BASE/salt"; fi
  [ ! -e "$incoming/salt" ] || cmp -s "$incoming/salt" "$BASE/salt" ||
    refuse "another client made its first apply meanwhile; plan again"
  [ -L "$CURRENT" ] || attempt "make $CURRENT" ln -s generations/000000 "$CURRENT"
  if [ ! -L "$UNITS" ]; then
    [ ! -e "$UNITS" ] || refuse "$UNITS is there already and not of ours: move it away, or give the fleet another name"
    attempt "make $UNITS" ln -s "$CURRENT/units" "$UNITS"
  fi
  [ "$(readlink "$UNITS")" = "$CURRENT/units" ] || refuse "$UNITS points to $(readlink "$UNITS"), not to $CURRENT/units"
  recovery_at_boot
}

put() { # FILE TARGET: whole or not at all
  cp "$1" "$2.new" && chmod 644 "$2.new" && mv "$2.new" "$2" && return 0
  rm -f "$2.new"
  return 1
}

recovery_at_boot() { # what ends an apply that a power cut has interrupted
  file=$SYSTEMD/$RECOVER_UNIT.service
  cat >"$incoming/recover" <<EOF
[Unit]
Description=Ends an interrupted deployment of $FLEET
Documentation=file:$BASE/current/manifest
ConditionPathExists=$JOURNAL

[Service]
Type=oneshot
ExecStart=/bin/sh $CURRENT/bin/$PROGRAM recover $FLEET

[Install]
WantedBy=$TARGET
EOF
  cmp -s "$incoming/recover" "$file" || attempt "write $file" put "$incoming/recover" "$file"
  link=$SYSTEMD/$TARGET.wants/$RECOVER_UNIT.service
  [ -L "$link" ] || attempt "make $link" ln -s "../$RECOVER_UNIT.service" "$link"
}

take_files() {
  set +f
  for each in "$incoming"/files/*; do
    [ -d "$each" ] || continue
    if [ -e "$BASE/files/${each##*/}" ]; then
      attempt "store configuration files" cp -an "$each/." "$BASE/files/${each##*/}"
    else
      attempt "store configuration files" mv "$each" "$BASE/files/"
    fi
  done
  set -f
  files_there "$fresh"
}

files_there() { # GENERATION
  for each in $(lines "$1/manifest" config | cut -d/ -f1 | sort -u); do
    [ -d "$BASE/files/$each" ] || refuse "the configuration files $each are missing; plan again"
  done
}

take_secrets() {
  [ -r "$incoming/kept-secrets" ] || : >"$incoming/kept-secrets"
  while IFS=$TAB read -r kind stack name path service how digest; do
    [ "$kind" = secret ] || continue
    mkdir -p "$fresh/$(dirname "$path")"
    ln "$CURRENT/$path" "$fresh/$path" || refuse "the secret $name is not on the host any more; plan again"
  done <"$incoming/kept-secrets"
  lines "$fresh/manifest" secret >"$incoming/secrets" || refuse "cannot write $incoming/secrets"
  while IFS=$TAB read -r stack name path service how digest; do
    plain=$fresh/${path%.cred}
    if [ "$how" = encrypted ] && [ ! -e "$fresh/$path" ]; then
      # shellcheck disable=SC2086 # nothing, or one word
      systemd-creds encrypt $USER_OPTION --name=secret "$plain" "$fresh/$path" 2>"$incoming/error" ||
        refuse "cannot encrypt the secret $name: $(first_line "$incoming/error")"
      shred -u "$plain"
    fi
    [ -f "$fresh/$path" ] || refuse "the secret $name was not sent; plan again"
    chmod 600 "$fresh/$path"
  done <"$incoming/secrets"
}

links_free() { # nothing of others is where our links go
  lines "$fresh/manifest" outside >"$incoming/links" || refuse "cannot write $incoming/links"
  known=$(lines "$CURRENT/manifest" outside | cut -f2)
  adopted=$(adopted_paths "$incoming/adopt" | while read -r path; do say "$path" && links_of '' "$path"; done)
  while IFS=$TAB read -r stack path target; do
    [ -e "$path" ] || [ -L "$path" ] || continue
    has "$path" "$known" || has "$path" "$adopted" || [ "$(readlink "$path")" = "$target" ] ||
      refuse "$path is there already and not of ours: move it away"
  done <"$incoming/links"
}

# Runs the host's generator and systemd's verification on a generation as if it were the current one.
ask_generator() { # GENERATION LISTS; sets $problem
  problem='cannot make a temporary directory: is the disk full?'
  made=$(temporary) || return 1
  asked=1
  ask "$1" "$2" && asked=0
  rm -rf "$made"
  return $asked
}

ask() {
  generator=''
  for each in /usr/libexec/podman/quadlet /usr/lib/podman/quadlet /usr/local/libexec/podman/quadlet; do
    [ -x "$each" ] && generator=$each && break
  done
  [ -n "$generator" ] || {
    problem="Podman's generator is not at /usr/libexec/podman/quadlet"
    return 1
  }
  mkdir "$made/units"
  problem="cannot write to $made: is the disk full?"
  without_adopted "$2/adopt" >"$made/hidden" || return 1
  # shellcheck disable=SC2016 # for the inner shell
  in_its_place='new=$1 place=$2 out=$3 generator=$4 user=$5 hidden=$6
    mount --bind "$new" "$place" || exit 9
    while IFS="	" read -r copy directory; do mount --bind "$copy" "$directory" || exit 9; done <"$hidden"
    exec "$generator" -no-kmsg-log $user "$out"'
  set -- "$1" "$2" sh -c "$in_its_place" sh "$1" "$CURRENT" "$made/units" "$generator"
  if [ "$UID_NOW" -eq 0 ]; then
    (shift 2 && unshare --mount "$@" '' "$made/hidden") 2>"$made/said"
  else
    (shift 2 && unshare --user --map-current-user --keep-caps --mount "$@" -user "$made/hidden") 2>"$made/said"
  fi
  status=$?
  if [ "$status" -eq 9 ]; then
    problem="cannot try the generation out in its place: $(first_line "$made/said")"
    return 1
  fi
  lines "$2/expected" service >"$made/expected" || return 1
  new=$1
  set --
  while IFS=$TAB read -r service path; do
    file=$made/units/$service
    if [ ! -f "$file" ]; then
      problem="Podman's generator does not make $service of $path: $(first_line "$made/said")"
      return 1
    fi
    from=$(IFS='=' && while read -r key value; do [ "$key" = SourcePath ] && say "$value"; done <"$file")
    case $from in
      "$UNITS/${path#units/}" | "$CURRENT/$path" | "$GENERATIONS"/*/"$path") ;;
      *)
        problem="$service comes from ${from:-nowhere}, not from $path: remove or rename that unit, or take it over: systemctl${USER_OPTION:+ $USER_OPTION} daemon-reload, then apply with --adopt"
        return 1
        ;;
    esac
    case $service in *@.*) ;; *) set -- "$@" "$file" ;; esac
  done <"$made/expected"
  verify "$new" "$@"
}

# Copies of directories without the files that will be adopted, for the generator to see: "COPY DIRECTORY" lines.
without_adopted() ( # LIST
  count=0
  adopted_paths "$1" >"$made/adopted"
  while read -r path; do
    case $path in */containers/systemd/*) ;; *) continue ;; esac
    directory=${path%/*}
    [ -d "$directory" ] || continue
    copy=$(field "$made/copies" "$directory")
    if [ -z "$copy" ]; then
      count=$((count + 1))
      copy=$made/copy-$count
      cp -a "$directory" "$copy" || continue
      line "$directory" "$copy" >>"$made/copies"
      line "$copy" "$directory"
    fi
    rm -rf "${copy:?}/${path##*/}" "${copy:?}/${path##*/}.d"
  done <"$made/adopted"
)

verify() { # GENERATION FILE...: what systemd says of the services, and of units that are no Quadlets
  new=$1
  shift
  search=$made/units
  lines "$new/manifest" unit >"$made/all" || return 1
  while IFS=$TAB read -r stack path rest; do
    case $path in
      *@.*) ;;
      outside/*)
        set -- "$@" "$new/$path"
        case :$search: in *:"$new/${path%/*}":*) ;; *) search=$search:$new/${path%/*} ;; esac
        ;;
    esac
  done <"$made/all"
  [ $# -gt 0 ] || return 0
  # An empty element stands for systemd's own directories.
  SYSTEMD_UNIT_PATH=$search: systemd-analyze "$SCOPE" verify --man=no "$@" >"$made/said" 2>&1 </dev/null
  while IFS= read -r said; do
    for each; do
      case $said in
        "$each":* | "${each##*/}":*)
          problem="systemd-analyze verify: ${said#"${each%/*}/"}"
          return 1
          ;;
      esac
    done
  done <"$made/said"
}

pull_images() {
  [ -s "$incoming/pull" ] || return 0
  present=$(podman images --format '{{.Repository}}:{{.Tag}}' 2>/dev/null)
  while IFS=$TAB read -r kind image auth; do
    [ "$kind" = image ] || continue
    has "$image" "$present" || podman image exists "$image" </dev/null && continue
    case $image in
      localhost/*) refuse "the image $image is not there, and no registry has it: build it on the host, or load it there" ;;
    esac
    event pull - - "$image"
    set -- --quiet
    [ "$auth" = - ] || set -- "$@" --authfile "$auth"
    podman pull "$@" -- "$image" >/dev/null 2>"$incoming/error" </dev/null ||
      refuse "cannot pull $image: $(tail -n 1 "$incoming/error" | tr -d '\000-\037')"
  done <"$incoming/pull"
}

hand_over() { # to a unit that goes on when the connection ends
  # Another apply may have come so far meanwhile; both would tell what happens in one file.
  attempt "write $EVENTS.lock" touch "$EVENTS.lock"
  exec 8>"$EVENTS.lock"
  flock 8
  may_begin
  line begun "$begun" >"$EVENTS" || refuse "cannot write $EVENTS"
  {
    line at "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
    line by "$(cat "$incoming/by" 2>/dev/null)"
  } >"$EVENTS.about"
  # Who sent this may be gone by now: writing to nobody ends it here, before anything was begun.
  line begun "$begun"
  systemd-run "$SCOPE" --quiet --collect --unit="$APPLY_UNIT" --property=OOMScoreAdjust=-500 \
    /bin/sh "$fresh/bin/$PROGRAM" run "$FLEET" "$incoming" "$@" --from "$FROM" 2>"$incoming/error" ||
    refuse "cannot start $APPLY_UNIT: $(first_line "$incoming/error")"
  exec 8>&-
}

follow() { # prints the events until the end
  pid=$(ctl show -p MainPID --value "$APPLY_UNIT" 2>/dev/null)
  if [ "${pid:-0}" -gt 0 ] 2>/dev/null; then
    tail -n +1 -s 0.05 -f --pid="$pid" "$EVENTS"
  else
    cat "$EVENTS"
  fi
  outcome=$(field "$EVENTS" "done")
  case ${outcome%%"$TAB"*} in
    applied | unchanged) return 0 ;;
    '') complain "the apply ended without a result; the timer of $RECOVER_UNIT goes back soon, or: $SELF recover $FLEET" ;;
  esac
  return "$EXIT_REFUSED"
}
