# ---- data that goes back with its program ------------------------------------------------------------------------

# With the users of rootless containers, whose files nobody else may copy.
as_owner() { # COMMAND...
  if [ "$UID_NOW" -eq 0 ]; then "$@"; else podman unshare "$@"; fi </dev/null
}

data_key() { # KIND NAME: what its copies are called
  if [ "$1" = volume ]; then say "volume-$2"; else say "path-$(systemd-escape --path -- "$2")"; fi
}

copy_of() { # DIRECTORY GENERATION KIND NAME: where a copy lies
  printf '%s/%06d/%s\n' "$1" "$2" "$(data_key "$3" "$4")"
}

data_path() ( # KIND NAME: where it lies, nothing if it is not there; fails if that cannot be told
  if [ "$1" = path ]; then
    [ ! -e "$2" ] || say "$2"
    return 0
  fi
  podman volume exists -- "$2" 2>/dev/null </dev/null
  case $? in 0) ;; 1) return 0 ;; *) return 1 ;; esac
  format='{{.Driver}} {{index .Options "device"}}{{index .Options "type"}} {{.Mountpoint}}'
  found=$(podman volume inspect --format "$format" -- "$2" 2>/dev/null </dev/null) || return 1
  # Of others, only a container sees what is in them.
  case $found in "local  "*) say "${found#local  }" ;; *) return 1 ;; esac
)

data_size() { # PATH: its bytes
  as_owner du -sxB1 -- "$1" 2>/dev/null | cut -f1
}

room() ( # free bytes where copies go
  where=$STATE
  while [ ! -d "$where" ]; do where=${where%/*}; done
  df --output=avail -B1 -- "$where" | tail -n 1 | tr -d ' '
)

shares_blocks() ( # PATH: whether its copy takes no room
  [ -d "$STATE" ] || return 1
  file=$(as_owner find "$1" -xdev -type f -size +0 -print -quit 2>/dev/null)
  [ -n "$file" ] && as_owner cp --reflink=always -T -- "$file" "$STATE/.reflink.$$" 2>/dev/null
  shares=$?
  as_owner rm -f -- "$STATE/.reflink.$$"
  return $shares
)

mounts() ( # "mount CONTAINER UNIT TYPE VOLUME-OR-PATH" lines of what runs
  # shellcheck disable=SC2046 # IDs
  set -- $(podman ps -q 2>/dev/null </dev/null)
  [ $# -gt 0 ] || return 0
  # shellcheck disable=SC2016 # for Podman
  format='{{$name := .Name}}{{$unit := index .Config.Labels "PODMAN_SYSTEMD_UNIT"}}{{range .Mounts}}'
  # shellcheck disable=SC2016
  format=$format'mount{{"\t"}}{{$name}}{{"\t"}}{{if $unit}}{{$unit}}{{else}}-{{end}}{{"\t"}}{{.Type}}{{"\t"}}'
  format=$format'{{if .Name}}{{.Name}}{{else}}{{.Source}}{{end}}{{"\n"}}{{end}}'
  podman inspect --type container --format "$format" -- "$@" 2>/dev/null </dev/null
)

mounted_by() ( # MOUNTS KIND NAME: "CONTAINER UNIT" lines
  lines "$1" mount | while IFS=$TAB read -r container unit type what; do
    what=${what%/}
    case $2-$type in
      volume-volume) [ "$what" = "$3" ] || continue ;;
      path-bind)
        # Also what is above or below it.
        case $what/ in "$3"/*) ;; *) case $3/ in "$what"/*) ;; *) continue ;; esac ;; esac
        ;;
      *) continue ;;
    esac
    line "$container" "$unit"
  done
)

measure() { # data on standard input
  work=$(temporary) || die "cannot make a temporary directory: is the disk full?"
  trap 'rm -rf "$work"' EXIT
  cat >"$work/names"
  mounts >"$work/mounts"
  lines "$work/names" data >"$work/data"
  while IFS=$TAB read -r kind name; do
    path=$(data_path "$kind" "$name") || die "cannot tell where $kind $name lies, or it is not a directory of this host"
    if [ -n "$path" ]; then
      shares=no
      ! shares_blocks "$path" || shares=yes
      line measured "$kind" "$name" "$path" "$(data_size "$path")" "$(room)" "$shares"
    else
      line measured "$kind" "$name" - 0 "$(room)" no
    fi
    mounted_by "$work/mounts" "$kind" "$name" | while IFS=$TAB read -r container unit; do
      line user "$kind" "$name" "$container" "$unit"
    done
  done <"$work/data"
  say end
}

# Nothing has been stopped so far: refuses copies that nobody wants to wait for, that have no room, or that would not be
# whole, since somebody goes on writing.
may_copy() { # ACTIONS LISTS
  lines "$1" snapshot >"$2/snapshots"
  lines "$1" restore >"$2/restores"
  [ -s "$2/snapshots" ] || [ -s "$2/restores" ] || return 0
  mounts >"$2/mounts"
  stopping=$(lines "$1" stop | cut -f2)
  bytes=0
  while IFS=$TAB read -r stack kind name; do
    path=$(data_path "$kind" "$name") || refuse "$kind $name cannot be copied: it is not a directory of this host"
    [ -n "$path" ] || continue
    user=$(mounted_by "$2/mounts" "$kind" "$name" | while IFS=$TAB read -r container unit; do
      has "$unit" "$stopping" || say "$container"
    done | head -n 1)
    [ -z "$user" ] ||
      refuse "the container $user uses $kind $name, and nothing here stops it: stop it, and start it again afterwards"
    shares_blocks "$path" || bytes=$((bytes + $(data_size "$path")))
  done <"$2/snapshots"
  while IFS=$TAB read -r stack kind name from; do
    copy=$(copy_of "$SNAPSHOTS" "$from" "$kind" "$name")
    as_owner test -e "$copy" || refuse "the snapshot of $kind $name before generation $from is not there"
    shares_blocks "$copy" || bytes=$((bytes + $(data_size "$copy")))
  done <"$2/restores"
  [ "$bytes" -le "$MAX_COPY" ] || refuse "$((bytes / 1048576)) MiB of data are to be copied while services are down," \
    "and --max-copy allows $((MAX_COPY / 1048576)) MiB"
  [ "$((bytes + bytes / 20))" -le "$(room)" ] ||
    refuse "$((bytes / 1048576)) MiB of data are to be copied to $STATE, where there is no room for them"
}

copy_data() { # PATH COPY KIND NAME WHY: whole or not at all
  mkdir -p "${2%/*}" && as_owner rm -rf -- "$2.part" || return 1
  if as_owner cp -a -x --reflink=auto -T -- "$1" "$2.part" 2>"$work/error" &&
    sync -f "${2%/*}" 2>"$work/error" &&
    {
      line kind "$3"
      line name "$4"
      line at "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
      line bytes "$(data_size "$2.part")"
      line why "$5"
    } >"$2.about" && as_owner mv -T -- "$2.part" "$2" && sync "${2%/*}"; then
    return 0
  fi
  as_owner rm -rf -- "$2.part"
  rm -f "$2.about"
  return 1
}

take_snapshots() { # ACTIONS: of data whose users are down; fails if one cannot be taken
  lines "$1" snapshot >"$work/snapshots"
  [ -s "$work/snapshots" ] || return 0
  # Where there may be no room for it later.
  mkdir -p "$ASIDE/$(printf %06d "$NEW")" || return 1
  remade=$(remade_volumes "$1")
  for round in before after; do
    mounts >"$work/mounts"
    while IFS=$TAB read -r stack kind name; do
      user=$(mounted_by "$work/mounts" "$kind" "$name" | cut -f1 | head -n 1)
      [ -z "$user" ] || {
        event error "$stack" - "$kind $name: the container $user uses it"
        return 1
      }
      [ "$round" = before ] || continue
      step snapshot
      path=$(data_path "$kind" "$name") || {
        event error "$stack" - "$kind $name cannot be found"
        return 1
      }
      [ -n "$path" ] || continue
      event snapshot "$stack" - "$kind $name"
      why=before
      [ -z "$(lines "$1" restore)" ] || why=rollback
      [ "$kind" != volume ] || ! has "$name" "$remade" || why=recreate
      copy_data "$path" "$(copy_of "$SNAPSHOTS" "$NEW" "$kind" "$name")" "$kind" "$name" "$why" &&
        line taken "$stack" "$kind" "$name" "$NEW" >>"$(generation "$NEW")/taken" || {
        event error "$stack" - "cannot copy $kind $name: $(first_line "$work/error")"
        return 1
      }
    done <"$work/snapshots"
  done
}

# Puts a copy in the place of data. What was there goes to ASIDE, unless that has something: then this is done again
# after an interruption, and what is there now came of it.
replace_data() { # KIND NAME COPY ASIDE
  path=$(data_path "$1" "$2") || return 1
  if [ -z "$path" ] && [ "$1" = path ]; then path=$2; fi
  [ -n "$path" ] || return 1
  aside=$4
  if [ -n "$aside" ]; then
    mkdir -p "${aside%/*}" 2>"$work/error" || return 1
    # The copy itself was put there, and nothing else was left to do.
    as_owner test -e "$3" || { as_owner test -e "$aside" && as_owner test -e "$path" && return 0; }
  fi
  as_owner test -e "$3" || {
    say "the snapshot is not there" >"$work/error"
    return 1
  }
  if mountpoint -q -- "$path"; then
    if [ -n "$aside" ] && ! as_owner test -e "$aside"; then
      copy_data "$path" "$aside" "$1" "$2" aside || return 1
    fi
    # shellcheck disable=SC2016 # for the inner shell
    as_owner sh -c 'cd "$1" && rm -rf --one-file-system -- ./* ./.[!.]* ./..?*' sh "$path" 2>"$work/error"
    as_owner cp -a -x --reflink=auto -T -- "$3" "$path" 2>"$work/error" || return 1
    sync -f "${path%/*}"
    return
  fi
  as_owner rm -rf -- "$path.quadlet-new" "$path.quadlet-old"
  fresh_copy=$path.quadlet-new
  as_owner cp -a -x --reflink=auto -T -- "$3" "$fresh_copy" 2>"$work/error" && sync -f "${path%/*}" || {
    as_owner rm -rf -- "$fresh_copy"
    # Without room for two, the way back takes the copy itself; others may need it still.
    [ -n "$aside" ] || return 1
    fresh_copy=$3
  }
  if [ -z "$aside" ] || as_owner test -e "$aside"; then aside=$path.quadlet-old; fi
  if as_owner test -e "$path"; then
    as_owner mv -T -- "$path" "$aside" 2>"$work/error" || return 1
  fi
  as_owner mv -T -- "$fresh_copy" "$path" 2>"$work/error" || return 1
  as_owner rm -rf -- "$path.quadlet-old"
  sync -f "${path%/*}"
  return 0
}

restore_data() { # ACTIONS: of a rollback; what was there is in its own snapshots
  lines "$1" restore >"$work/restores"
  while IFS=$TAB read -r stack kind name from; do
    restore "$stack" "$kind" "$name" "$from" '' || return 1
  done <"$work/restores"
}

restore() { # STACK KIND NAME FROM ASIDE: the data is what it was before generation FROM
  step restore
  event restore "$1" - "$2 $3 as before generation $4${5:+; what it has become meanwhile is in $5}"
  make_volume "$2" "$3"
  replace_data "$2" "$3" "$(copy_of "$SNAPSHOTS" "$4" "$2" "$3")" "$5" && return 0
  event error "$1" - "cannot restore $2 $3: $(first_line "$work/error")"
  return 1
}

make_volume() { # KIND NAME: by its service, if it is gone
  [ "$1" = volume ] && ! podman volume exists -- "$2" </dev/null || return 0
  lines "$(generation "$NOW")/manifest" unit >"$work/volumes"
  while IFS=$TAB read -r stack_ path_ type_ service_ object_ rest_; do
    [ "$type_ $object_" != "volume $2" ] || ctl start -- "$service_" 2>/dev/null
  done <"$work/volumes"
}

changed_data() ( # GENERATION STACKS: "STACK KIND NAME FROM" of what its apply has copied before
  lines "$1/taken" taken | while IFS=$TAB read -r stack kind name from; do
    ! has "$stack" "$2" || line "$stack" "$kind" "$name" "$from"
  done
)

users_of() ( # LIST MANIFEST...: services that use the data of the list
  list=$1
  shift
  for each; do lines "$each" uses; done | while IFS=$TAB read -r stack service kind name image how; do
    [ "$how" != asks ] || continue
    while IFS=$TAB read -r stack_ kind_ name_ from_; do
      [ "$kind_ $name_" != "$kind $name" ] || say "$service"
    done <"$list"
  done | sort -u
)

# What could not be taken back.
NOT_BACK=''

data_back() { # LIST: data becomes what it was before this change; what it has become goes aside
  while IFS=$TAB read -r stack kind name from; do
    restore "$stack" "$kind" "$name" "$from" "$(copy_of "$ASIDE" "$from" "$kind" "$name")" || NOT_BACK=$name
  done <"$1"
}

remove_volumes() { # LIST of removals
  while IFS=$TAB read -r stack kind name; do
    [ "$kind" = volume ] && podman volume exists -- "$name" </dev/null || continue
    event stop "$stack" - "$kind $name"
    podman volume rm -- "$name" >/dev/null 2>"$work/error" </dev/null || {
      event error "$stack" - "cannot remove volume $name: $(first_line "$work/error")"
      return 1
    }
  done <"$1"
}

clear_refilled() { # LIST: volumes that get their old definition back; what they have become goes aside
  [ -s "$1" ] || return 0
  while IFS=$TAB read -r stack kind name from; do
    aside_=$(copy_of "$ASIDE" "$from" "$kind" "$name")
    path=$(data_path "$kind" "$name") && [ -n "$path" ] || continue
    as_owner test -e "$aside_" || copy_data "$path" "$aside_" "$kind" "$name" aside || {
      event error "$stack" - "cannot put aside what $kind $name has become: $(first_line "$work/error")"
      NOT_BACK=$name
      continue
    }
    podman volume rm -- "$name" >/dev/null 2>&1 </dev/null
  done <"$1"
  # From here on they are to be filled, whatever the link says.
  [ -n "$NOT_BACK" ] || journal refill || NOT_BACK=volumes
}

refill() { # LIST
  while IFS=$TAB read -r stack kind name from; do
    restore "$stack" "$kind" "$name" "$from" '' || NOT_BACK=$name
  done <"$1"
}

no_aside() { # GENERATION: whose data did not have to go back
  [ ! -d "$ASIDE/$(printf %06d "$1")" ] || rmdir --ignore-fail-on-non-empty -- "$ASIDE/$(printf %06d "$1")"
}

drop_snapshots() { # LIST: of data that has become them
  while IFS=$TAB read -r stack kind name from; do
    copy=$(copy_of "$SNAPSHOTS" "$from" "$kind" "$name")
    as_owner rm -rf -- "$copy"
    rm -f "$copy.about"
    rmdir --ignore-fail-on-non-empty -- "${copy%/*}" 2>/dev/null
  done <"$1"
}

drop_own_snapshots() { # of a change that is gone, which may have made two generations
  for each in "$NEW" $((NEW - 1)); do
    [ "$each" -gt "$OLD" ] || continue
    lines "$(generation "$each")/taken" taken >"$work/own"
    drop_snapshots "$work/own"
  done
}

# What a rollback copies and restores, as lines of actions.
data_of_rollback() { # STACK TO WITH-DATA; knows here, there
  {
    lines "$there/manifest" data
    made_again "$1" "$2"
  } >"$work/data"
  lost=''
  while IFS=$TAB read -r stack kind name when; do
    [ "$stack" = "$1" ] || continue
    if [ -n "$3" ]; then
      from=$(oldest_snapshot "$2" "$kind" "$name")
      if [ -n "$from" ]; then
        line snapshot "$stack" "$kind" "$name"
        line restore "$stack" "$kind" "$name" "$from"
        volume_of_old "$kind" "$name"
      else
        lost="$lost$kind $name, "
      fi
    elif [ "$when" != recreate ] && due "$kind" "$name" "$when" "$here/manifest" "$incoming/generation/manifest"; then
      line snapshot "$stack" "$kind" "$name"
    fi
  done <"$work/data" >"$work/of-data"
  [ -z "$lost" ] || die "there is no snapshot made after generation $2 of: ${lost%, }. Without --with-data, the stack" \
    "goes back and its data stays as it is"
}

# Volumes that were made again since: what they had is copied, whether somebody has said so or not.
made_again() { # STACK TO
  lines "$there/manifest" unit | while IFS=$TAB read -r stack path type service object rest; do
    [ "$type" = volume ] && [ "$stack" = "$1" ] && [ -n "$(oldest_snapshot "$2" volume "$object")" ] || continue
    has "$object" "$(lines "$there/manifest" data | cut -f3)" || line "$stack" volume "$object" recreate
  done
}

# The unit of a volume makes nothing of a volume that is there: with another definition, it has to be made again.
volume_of_old() { # KIND NAME
  [ "$1" = volume ] || return 0
  lines "$here/manifest" unit | while IFS=$TAB read -r stack path type service object rest; do
    [ "$type $object" = "volume $2" ] || continue
    [ "$(identity "$here/manifest" "$service")" != "$(identity "$incoming/generation/manifest" "$service")" ] || continue
    who_requires "$service"
    line stop "$stack" "$service"
    line remove "$stack" volume "$2"
    line start "$stack" "$service"
  done
}

who_requires() ( # SERVICE: actions that stop its users
  lines "$here/manifest" unit | while IFS=$TAB read -r stack path type service object start digest requires rest; do
    case ",$requires," in *",$1,"*) line stop "$stack" "$service" ;; esac
  done
)

snapshots() ( # the numbers before which there are any, the oldest first; the generation itself may be forgotten
  set +f
  for each in "$SNAPSHOTS"/[0-9][0-9][0-9][0-9][0-9][0-9]; do
    [ -d "$each" ] && number "$each"
  done | sort -n
)

oldest_snapshot() ( # N KIND NAME: the generation before which it was made, the oldest after N
  for each in $(snapshots); do
    [ "$each" -gt "$1" ] || continue
    if as_owner test -e "$(copy_of "$SNAPSHOTS" "$each" "$2" "$3")"; then
      say "$each"
      return
    fi
  done
)

due() { # KIND NAME WHEN MANIFEST NEXT: whether a change of its users asks for a snapshot
  [ -n "$(uses "$4" "$1" "$2" "$3")" ] && [ "$(uses "$4" "$1" "$2" "$3")" != "$(uses "$5" "$1" "$2" "$3")" ]
}

uses() ( # MANIFEST KIND NAME WHEN: what must stay for the data to be as it is
  lines "$1" uses | while IFS=$TAB read -r stack service kind name image how; do
    [ "$kind $name" = "$2 $3" ] || continue
    digest=''
    [ "$4" = image ] || digest=$(identity "$1" "$service")
    line "$service" "$image" "$digest"
  done | sort
)
