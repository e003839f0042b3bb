# ---- what others had made ----------------------------------------------------------------------------------------

# The generation whose switch takes over units of others, the services whose units they get back, and those that are not
# as they were.
ADOPTING='' GIVEN_BACK='' TOUCHED=''

adopted_paths() { # LIST
  lines "$1" foreign | cut -f1
}

move_adopted() { # GENERATION: what others had made goes aside, with the links by which it starts at boot
  adopted_paths "$1/adopt" >"$work/adopt"
  while read -r path; do
    for each in "$path" "$path.d" $(links_of '' "$path"); do
      aside=$STATE/adopted$each
      [ -e "$each" ] || [ -L "$each" ] || continue
      mkdir -p "${aside%/*}"
      # An older one of this name.
      [ ! -e "$aside" ] && [ ! -L "$aside" ] || mv "$aside" "$aside.before-$(date +%s)"
      mv "$each" "$aside"
    done
  done <"$work/adopt"
}

links_of() ( # DIRECTORY PATH: links below it by which a unit of systemd starts at boot
  case $2 in "$SYSTEMD"/*) ;; *) return 0 ;; esac
  set +f
  for each in "$1$SYSTEMD"/*.wants/"${2##*/}" "$1$SYSTEMD"/*.requires/"${2##*/}"; do
    [ ! -L "$each" ] || say "$each"
  done
)

# Has the next switch bring back what a generation has taken over from others in some stacks; sets GIVEN_BACK.
will_give_back() { # GENERATION STACKS
  GIVEN_BACK=''
  : >"$work/given-back"
  [ -r "$1/adopt" ] || return 0
  lines "$1/adopt" foreign >"$work/adopt"
  while IFS=$TAB read -r path service; do
    has "$(owner "$1/manifest" "$service")" "$2" || continue
    say "$path" >>"$work/given-back"
    GIVEN_BACK=$GIVEN_BACK$service$LF
  done <"$work/adopt"
}

owner() ( # MANIFEST SERVICE: the stack that it is of
  lines "$1" unit | while IFS=$TAB read -r stack path type service rest; do
    [ "$service" != "$2" ] || say "$stack"
  done
)

# What else is taken over stays so, whatever becomes of a generation that is like this one.
keep_adopted() { # GENERATION TARGET
  [ -r "$1/adopt" ] || return 0
  lines "$1/adopt" foreign | while IFS=$TAB read -r path service; do
    has "$service" "$GIVEN_BACK" || line foreign "$path" "$service"
  done >"$2/adopt"
}

give_back() {
  [ -s "$work/given-back" ] || return 0
  while read -r path; do
    for each in "$path" "$path.d" $(links_of "$STATE/adopted" "$path"); do
      place=${each#"$STATE/adopted"}
      aside=$STATE/adopted$place
      { [ -e "$aside" ] || [ -L "$aside" ]; } && [ ! -e "$place" ] && [ ! -L "$place" ] || continue
      mkdir -p "${place%/*}"
      mv "$aside" "$place"
    done
  done <"$work/given-back"
  : >"$work/given-back"
}

touched() { # GENERATION: services that its apply has done something to
  lines "$1/actions" stop start restart watch | cut -f2
  [ ! -r "$1/touched" ] || cat "$1/touched"
}
