# ---- report ------------------------------------------------------------------------------------------------------

SHOWN=Id,LoadState,ActiveState,SubState,Result,NRestarts,UnitFileState,FragmentPath,SourcePath,Job,ExecMainStatus,Restart
SHOWN=$SHOWN,ExecMainStartTimestampMonotonic,ActiveEnterTimestampMonotonic,InactiveEnterTimestampMonotonic

report() { # names on standard input; Podman's answers take longest, so they are asked for first and all at once
  work=$(temporary) || die "cannot make a temporary directory: is the disk full?"
  trap 'rm -rf "$work"' EXIT
  cat >"$work/names"
  now=$(current)
  here=$(generation "$now")
  ask_podman
  say "quadlet-report 1"
  line host "$(uname -n)"
  line os "$(operating_system)"
  version=$(systemctl --version) && version=${version#systemd } && line systemd "${version%% *}"
  line user "$(id -un)" "$UID_NOW" "$HOME"
  line selinux "$(selinux)"
  salt=
  [ -r "$BASE/salt" ] && read -r salt <"$BASE/salt"
  case ${#salt}:$salt in
    64:*[!0-9a-f]*) salt='' ;;
    64:*) ;;
    *) salt='' ;;
  esac
  line salt "$salt"
  line current "$now"
  applied=
  [ -r "$STATE/applied" ] && read -r applied <"$STATE/applied"
  line applied "${applied:-$now}"
  if [ -e "$BASE/lock" ] && ! flock -n "$BASE/lock" true; then
    line busy "$(field "$EVENTS.about" at)" "$(field "$EVENTS.about" by)"
  else
    line busy -
  fi
  if [ -r "$JOURNAL" ]; then cat "$JOURNAL"; fi
  report_problems
  set +f
  broken=$(lines "$here/manifest" config | while IFS=$TAB read -r path rest; do
    [ -f "$BASE/files/$path" ] || say "${path%%/*}"
  done)
  for each in "$BASE"/files/*; do
    [ ! -d "$each" ] || has "${each##*/}" "$broken" || line config "${each##*/}"
  done
  set -f
  report_units
  lines "$here/images" ran | while IFS=$TAB read -r service name id; do line ran "$service" "$name" "$id"; done
  wait
  version=$(cat "$work/version")
  line podman "${version##* }"
  cat "$work"/containers "$work"/pods "$work"/networks "$work"/volumes "$work"/secrets "$work"/images
  say end
  set --
  for each in manifest units outside; do [ -e "$here/$each" ] && set -- "$@" -C "$here" "$each"; done
  [ ! -d "$work/foreign" ] || set -- -C "$work" foreign "$@"
  [ $# -eq 0 ] || tar -cf - "$@"
}

ask_podman() {
  for each in version containers pods networks volumes secrets images; do : >"$work/$each"; done
  command -v podman >/dev/null 2>&1 || return 0
  timeout 30 podman --version >"$work/version" 2>/dev/null &
  timeout 30 podman ps -a --format "object${TAB}container${TAB}{{.Names}}${TAB}{{.Image}}${TAB}{{.ImageID}}${TAB}{{.State}}" \
    >"$work/containers" 2>/dev/null &
  lines "$work/names" image | while IFS= read -r name; do
    if timeout 30 podman image exists -- "$name" 2>/dev/null </dev/null; then line object image "$name"; fi
  done >"$work/images" &
  for kind in network volume secret pod; do
    # What no unit makes need not be known.
    case $(lines "$here/manifest" unit) in
      *"$TAB$kind$TAB"*) ;;
      *) has "$kind" "$(lines "$work/names" kind)" || continue ;;
    esac
    # That it answered makes a difference: what is not among the names is gone then.
    {
      timeout 30 podman "$kind" ls --format "object${TAB}$kind${TAB}{{.Name}}" 2>/dev/null && line asked "$kind"
    } >"$work/${kind}s" &
  done
}

line() { # fields of one line; an empty one becomes -
  out=
  for word; do
    out=$out${out:+$TAB}${word:--}
  done
  say "$out"
}

operating_system() {
  [ -r /etc/os-release ] || return 0
  (
    . /etc/os-release
    say "${PRETTY_NAME:-}"
  )
}

selinux() {
  [ -r /sys/fs/selinux/enforce ] || {
    say disabled
    return
  }
  read -r enforce </sys/fs/selinux/enforce
  if [ "$enforce" = 1 ]; then say enforcing; else say permissive; fi
}

report_problems() {
  [ -n "$salt" ] || [ ! -e "$BASE/salt" ] ||
    line problem salt "$BASE/salt is damaged: delete it, and the next apply takes all secrets for changed"
  command -v podman >/dev/null 2>&1 ||
    line problem podman "podman is not installed: install it with the package manager of the host"
  for tool in tar flock unshare systemd-run systemd-analyze; do
    command -v $tool >/dev/null 2>&1 || line problem tool "$tool is not installed"
  done
  for each in "${BASE%/*}" "${STATE%/*}" "${UNITS%/*}"; do
    while [ ! -d "${each:-/}" ]; do each=${each%/*}; done
    [ -w "${each:-/}" ] || line problem read-only "$each cannot be written: is it on a read-only file system?"
  done
  [ ! -e /run/reboot-needed ] ||
    line warning reboot "a newer snapshot of the operating system waits for a reboot, which merges /etc into it"
  [ "$UID_NOW" -eq 0 ] && return 0
  me=$(id -un)
  [ -e "/var/lib/systemd/linger/$me" ] ||
    line problem linger "services of $me end with its last session: sudo loginctl enable-linger $me"
  [ -S "$XDG_RUNTIME_DIR/bus" ] || [ -S "$XDG_RUNTIME_DIR/systemd/private" ] ||
    line problem bus "no user manager runs for $me: sudo loginctl enable-linger $me, and install dbus-user-session"
  for each in /etc/subuid /etc/subgid; do
    ranges "$each" "$me" ||
      line problem subids "$me has no range in $each: sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $me"
  done
}

ranges() { # FILE USER
  [ -r "$1" ] || return 1
  while IFS=: read -r name start count; do
    case $name in "$2" | "$UID_NOW") return 0 ;; esac
  done <"$1"
  return 1
}

is_ours() { # PATH: whether it is a file of this fleet
  case $1 in "$UNITS"/* | "$BASE"/* | '') return 0 ;; esac
  # Before the first apply, there is nothing that it could be below.
  [ -d "$BASE" ] || return 1
  case $(readlink -f "$1") in "$(readlink -f "$BASE")"/*) return 0 ;; *) return 1 ;; esac
}

report_units() {
  wanted=$(
    lines "$work/names" unit
    services "$here/manifest"
  )
  lines "$here/manifest" outside | while IFS=$TAB read -r stack path target; do
    case $target in /*) ;; *) target=${path%/*}/$target ;; esac
    [ "$path" -ef "$target" ] || line missing "$path"
  done
  lines "$here/manifest" secret | while IFS=$TAB read -r stack name path rest; do
    [ -f "$here/$path" ] || line missing "$path"
  done
  say show
  if [ -n "$wanted" ]; then
    # shellcheck disable=SC2046 # names have neither blanks nor patterns
    ctl show -p "$SHOWN" -- $(say "$wanted" | sort -u) >"$work/show" 2>/dev/null
    cat "$work/show"
  fi
  say shown
  [ -r "$work/show" ] || return 0
  id='' state='' fragment='' source=''
  say '' >>"$work/show"
  while IFS='=' read -r key value; do
    case $key in
      Id) id=$value ;;
      LoadState) state=$value ;;
      FragmentPath) fragment=$value ;;
      SourcePath) source=$value ;;
      '')
        from=${source:-$fragment}
        if [ "$state" = loaded ] && ! is_ours "$from"; then
          line foreign "$from" "$id"
          for each in "$from" "$from.d"; do
            [ -r "$each" ] || continue
            mkdir -p "$work/foreign${each%/*}"
            cp -RL "$each" "$work/foreign$each"
          done
        fi
        id='' state='' fragment='' source=''
        ;;
    esac
  done <"$work/show"
}
