# ---- what nobody goes back to any more ---------------------------------------------------------------------------

gc() { # [--keep N] [--dry-run]: never data
  keep=10 dry=''
  while [ $# -gt 0 ]; do
    case $1 in
      --dry-run) dry=yes ;;
      --keep)
        [ $# -ge 2 ] || usage "--keep needs a number"
        keep=$2
        shift
        ;;
      *) usage "gc [--keep N] [--dry-run]" ;;
    esac
    shift
  done
  case $keep in '' | *[!0-9]* | 0) usage "--keep $keep: not a number from 1" ;; esac
  lock && nobody_stages || die "another program changes this fleet at the moment"
  [ ! -e "$JOURNAL" ] || die "a change waits for its end: $SELF recover $FLEET"
  work=$(temporary) || die "cannot make a temporary directory: is the disk full?"
  trap 'rm -rf "$work"' EXIT
  choose_generations
  manifests "$kept" >"$work/kept"
  manifests "$dropped" >"$work/dropped"
  for each in $dropped; do
    gone "generation $each" rm -rf -- "$(generation "$each")"
  done
  gc_files
  gc_snapshots
  gc_objects
  gc_images
  gc_remains
}

nobody_stages() { # what is sent and staged is of no generation yet
  [ ! -d "$BASE/incoming" ] || { exec 7<"$BASE/incoming" && flock -n 7; }
}

gone() { # WHAT COMMAND...: does it and says so, or says so alone
  what_=$1
  shift
  if [ -n "$dry" ]; then say "$what_ would go"; else "$@" >/dev/null 2>&1 </dev/null && say "$what_ is gone"; fi
}

choose_generations() { # sets kept and dropped
  now=$(current)
  kept=$now dropped='' count=0
  for each in $(generations); do
    [ "$each" -gt 0 ] && [ "$each" -ne "$now" ] || continue
    case $(field "$(generation "$each")/result" outcome) in
      applied | partly)
        count=$((count + 1))
        [ "$count" -ge "$keep" ] || {
          kept="$kept $each"
          continue
        }
        ;;
    esac
    dropped="$dropped $each"
  done
}

manifests() { # NUMBERS: all lines of their manifests
  for number_ in $1; do
    [ ! -r "$(generation "$number_")/manifest" ] || cat "$(generation "$number_")/manifest"
  done
}

gc_files() {
  needed=$(lines "$work/kept" config | cut -d/ -f1 | sort -u)
  set +f
  for each in "$BASE"/files/*; do
    [ -d "$each" ] || continue
    has "${each##*/}" "$needed" || gone "configuration files ${each##*/}" rm -rf -- "$each"
  done
  set -f
}

# A snapshot is for those who go back to before it, as far as there is no older one for them.
gc_snapshots() {
  set +f
  for each in "$SNAPSHOTS"/[0-9]*/*.about; do
    [ -f "$each" ] || continue
    copy=${each%.about}
    at_=$(basename "${copy%/*}")
    at_=$(number "$at_")
    what="snapshot of $(field "$each" kind) $(field "$each" name) before generation $at_"
    # What a rollback has replaced, or a volume had before it was made again, is nowhere else.
    [ "$(field "$each" why)" = before ] || continue
    wanted=''
    for back in $kept; do
      [ "$back" -lt "$at_" ] && [ -z "$(older_copy "$back" "$at_" "${copy##*/}")" ] && wanted=yes
    done
    [ -z "$wanted" ] || continue
    gone "$what" as_owner rm -rf -- "$copy" "$each"
    [ -n "$dry" ] || rmdir --ignore-fail-on-non-empty -- "${copy%/*}"
  done
  for each in "$SNAPSHOTS"/[0-9]*/*.part "$ASIDE"/[0-9]*/*.part; do
    [ ! -e "$each" ] || gone "half a copy, $each," as_owner rm -rf -- "$each"
  done
  set -f
}

older_copy() ( # N BEFORE KEY: whether there is one between
  for each in $(snapshots); do
    [ "$each" -gt "$1" ] && [ "$each" -lt "$2" ] || continue
    [ ! -f "$SNAPSHOTS/$(printf %06d "$each")/$3.about" ] || say yes
  done
)

gc_objects() { # of Podman; what something uses stays, volumes always
  everywhere=$(
    cat "$work/kept"
    others_on_host
  )
  for kind in pod network secret; do
    if [ "$kind" = secret ]; then names=$(lines "$work/dropped" secret | cut -f2); else names=$(objects "$kind"); fi
    for name in $(say "$names" | sort -u); do
      case "$everywhere" in *"$TAB$name$TAB"*) continue ;; esac
      podman "$kind" exists "$name" >/dev/null 2>&1 </dev/null || continue
      gone "$kind $name" podman "$kind" rm -- "$name"
    done
  done
}

objects() { # KIND
  lines "$work/dropped" unit | while IFS=$TAB read -r stack path type service object rest; do
    [ "$type" != "$1" ] || [ "$object" = - ] || say "$object"
  done
}

others_on_host() ( # manifests of other fleets of this manager
  set +f
  for each in "${BASE%/*}"/*/generations/*/manifest; do
    case $each in "$GENERATIONS"/*) ;; *) [ ! -r "$each" ] || cat "$each" ;; esac
  done
)

gc_images() {
  needed=$(for each in $kept; do lines "$(generation "$each")/images" ran; done | cut -f3 | sort -u)
  podman images --no-trunc --format "{{.Repository}}:{{.Tag}}$TAB{{.Id}}" >"$work/tags" 2>/dev/null </dev/null
  while IFS=$TAB read -r tag id; do
    case $tag in
      "$KEPT:$FLEET".*)
        has "${id#sha256:}" "$needed" || gone "tag $tag" podman untag "$id" "$tag"
        ;;
      localhost/quadlet-local/*)
        # Sent by a client of ours; if it is of another fleet, it is not among those that go.
        lines "$work/dropped" image | cut -f3 | grep -qxF -- "$tag" || continue
        case "$everywhere" in *"$TAB$tag"*) continue ;; esac
        gone "image $tag" podman rmi -- "$tag"
        ;;
    esac
  done <"$work/tags"
}

gc_remains() {
  set +f
  for each in "$BASE"/incoming/*; do
    [ ! -d "$each" ] || gone "what an apply left in $each" rm -rf -- "$each"
  done
  for each in "$ASIDE"/[0-9]*/*; do
    case $each in *.about | *.part) continue ;; esac
    as_owner test -e "$each" || continue
    say "$each stays ($(($(data_size "$each") / 1048576)) MiB of data that a change had made before it went back): delete it if nobody needs it"
  done
  set -f
}
