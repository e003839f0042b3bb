# ---- images ------------------------------------------------------------------------------------------------------

# A tag of ours keeps what ran from being removed while a generation needs it.
KEPT=localhost/quadlet-keep

keep_images() { # GENERATION: remembers which images run
  kept_for=$(generation "$1")
  lines "$kept_for/manifest" image >"$work/wanted-images"
  [ -s "$work/wanted-images" ] || return 0
  podman ps -a --no-trunc --format "{{.Label \"PODMAN_SYSTEMD_UNIT\"}}$TAB{{.ImageID}}" >"$work/running-images" 2>/dev/null </dev/null
  podman images --no-trunc --format "{{.Repository}}:{{.Tag}}$TAB{{.Id}}" >"$work/tags" 2>/dev/null </dev/null
  podman images --no-trunc --format "{{.Id}}$TAB{{.Digest}}" >"$work/digests" 2>/dev/null </dev/null
  while IFS=$TAB read -r stack service name; do
    id=$(field "$work/running-images" "$service")
    [ -n "$id" ] || id=$(podman image inspect --format '{{.Id}}' -- "$name" 2>/dev/null </dev/null)
    [ -n "$id" ] || continue
    id=${id#sha256:}
    [ "$(ran "$kept_for/images" "$service")" = "$name$TAB$id" ] || {
      line ran "$service" "$name" "$id"
      line digest "$id" "$(field "$work/digests" "sha256:$id")"
    } >>"$kept_for/images"
    tag=$KEPT:$FLEET.$(printf %.24s "$id")
    # An image of a store that cannot be written to has no need of a tag.
    [ -n "$(field "$work/tags" "$tag")" ] || podman tag "$id" "$tag" 2>/dev/null </dev/null
  done <"$work/wanted-images"
}

ran() ( # FILE SERVICE: the last "NAME ID" of it
  last=''
  [ -r "$1" ] && while IFS=$TAB read -r kind service name id; do
    [ "$service" != "$2" ] || last=$name$TAB$id
  done <"$1"
  say "$last"
)

# The services of stacks and the images that they had, for a generation that takes these stacks from another.
images_of() ( # GENERATION STACKS
  lines "$1/manifest" image | while IFS=$TAB read -r stack service name; do
    has "$stack" "$2" || continue
    before=$(ran "$1/images" "$service")
    [ -z "$before" ] || {
      say "ran$TAB$service$TAB$before"
      lines "$1/images" digest | while IFS=$TAB read -r id digest; do
        [ "$id" != "${before#*"$TAB"}" ] || line digest "$id" "$digest"
      done
    }
  done
)

image_id() { # NAME OR ID
  id_=$(podman image inspect --format '{{.Id}}' -- "$1" 2>/dev/null </dev/null) && say "${id_#sha256:}"
}

pull_again() { # GENERATION: what it had and is gone, by its digest
  [ -r "$1/images" ] || return 0
  lines "$1/images" digest >"$work/digests"
  lines "$1/images" ran >"$work/ran"
  while IFS=$TAB read -r service name id; do
    [ -z "$(image_id "$id")" ] || continue
    digest=$(field "$work/digests" "$id")
    case $name:$digest in
      localhost/* | *:- | *:)
        refuse "the image of $service is gone from this host ($name, $(printf %.12s "$id")), and no registry has it"
        ;;
    esac
    case ${name##*/} in *@*) repository=${name%@*} ;; *:*) repository=${name%:*} ;; *) repository=$name ;; esac
    event pull - "$service" "$repository@$digest"
    podman pull --quiet -- "$repository@$digest" >/dev/null 2>"$work/error" </dev/null ||
      refuse "the image of $service is gone from this host, and cannot be pulled: $(tail -n 1 "$work/error" | tr -d '\000-\037')"
  done <"$work/ran"
}

name_images() { # GENERATION: names mean again what they meant there
  [ -s "$1/images" ] || return 0
  lines "$1/images" ran >"$work/ran"
  while IFS=$TAB read -r service name id; do
    [ "$(ran "$1/images" "$service")" = "$name$TAB$id" ] || continue
    [ "$(image_id "$name")" = "$id" ] || podman tag "$id" "$name" 2>"$work/error" </dev/null ||
      event note - "$service" "cannot name its image $(printf %.12s "$id") again: $(first_line "$work/error")"
  done <"$work/ran"
}

# ---- configuration that running units read again -----------------------------------------------------------------

live_files() { # GENERATION: makes them what it says
  lines "$1/manifest" live >"$work/live"
  while IFS=$TAB read -r stack service path config mode; do
    file=$BASE/live/$path
    cmp -s "$BASE/files/$config" "$file" && [ "$(stat -c %a -- "$file")" = "${mode#0}" ] && continue
    (umask 022 && mkdir -p "${file%/*}") && cp "$BASE/files/$config" "$file.quadlet-new" &&
      chmod "$mode" "$file.quadlet-new" && mv -T "$file.quadlet-new" "$file" ||
      event error "$stack" "$service" "cannot write $file"
  done <"$work/live"
  [ -d "$BASE/live" ] || return 0
  wanted=$(cut -f3 "$work/live")
  find "$BASE/live" -type f -printf '%P\n' >"$work/are-live"
  while IFS= read -r path; do has "$path" "$wanted" || rm -f "$BASE/live/$path"; done <"$work/are-live"
  find "$BASE/live" -mindepth 3 -type d -empty -delete
}

live_of() ( # MANIFEST SERVICE: what it reads
  lines "$1" live | while IFS=$TAB read -r stack service path config mode; do
    [ "$service" != "$2" ] || line "$path" "$config" "$mode"
  done
)
