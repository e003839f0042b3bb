# ---- back --------------------------------------------------------------------------------------------------------

# What leads from one manifest to another for some stacks: actions on standard output.
transition() ( # FROM TO STACKS ACTIVE; knows GIVEN_BACK and TOUCHED
  lines "$1" unit >"$work/from"
  lines "$2" unit >"$work/into"
  while IFS=$TAB read -r stack path type service object start digest requires change; do
    has "$stack" "$3" || continue
    case $service in *@.*) continue ;; esac
    twin=$(identity "$2" "$service")
    if [ "$twin" = "$(identity "$1" "$service")" ]; then
      [ "${change:-}" != reload ] || ! has "$service" "$4" || [ "$(live_of "$1" "$service")" = "$(live_of "$2" "$service")" ] ||
        line reload "$stack" "$service"
      continue
    fi
    if has "$service" "$GIVEN_BACK"; then
      gets_back "$4"
    elif [ -z "$twin" ]; then
      line stop "$stack" "$service"
      of_podman cleanup
    elif [ "$type" = network ] || [ "${twin%%"$TAB"*}" != "$object" ]; then
      line stop "$stack" "$service"
      of_podman remove
    elif [ "$type" = volume ] && has "$object" "$(cut -f3 "$work/refill")"; then
      line stop "$stack" "$service"
    elif [ "${change:-}" = none ]; then
      :
    elif has "$service" "$4"; then
      line restart "$stack" "$service"
    else
      line stop "$stack" "$service"
    fi
  done <"$work/from"
  while IFS=$TAB read -r stack path type service object start digest requires change; do
    case $service in *@.*) continue ;; esac
    if has "$service" "$4"; then
      line start "$stack" "$service"
    elif [ "$start" = boot ] && has "$stack" "$3" && [ -z "$(identity "$1" "$service")" ]; then
      line start "$stack" "$service"
    fi
  done <"$work/into"
)

identity() ( # MANIFEST SERVICE: what makes it another: its name in Podman, its digest, that of its secret
  name='' mark='' hidden=''
  while IFS=$TAB read -r kind stack_ one two service_ three four five rest_; do
    case $kind$TAB$service_ in
      unit"$TAB$2") name=$three mark=$five ;;
      secret"$TAB$2") hidden=$four ;;
    esac
  done <"$1"
  [ -z "$name" ] || line "$name" "$mark" "$hidden"
)

of_podman() { # VERB: a line for the object of the unit at hand, if it is one that goes with its unit
  case $type in network | pod) [ "$object" = - ] || line "$1" "$stack" "$type" "$object" ;; esac
}

# The unit at hand is somebody else's again after the switch; what was taken over as it ran just goes on.
gets_back() { # ACTIVE
  if ! has "$service" "$1"; then
    line stop "$stack" "$service"
  elif has "$service" "$TOUCHED"; then
    if [ "$type" = network ]; then
      line stop "$stack" "$service"
      of_podman remove
      line start "$stack" "$service"
    else
      line restart "$stack" "$service"
    fi
  fi
}

# Who uses data that is replaced has to be down meanwhile: more actions.
stop_users() { # LIST MANIFEST...
  users_of "$@" >"$work/users"
  active_units "$work/users" | while read -r service; do line stop - "$service"; done
}

# Volumes of which a change has made others; only the switch back makes them what they were.
remade_volumes() { # ACTIONS
  lines "$1" remove | while IFS=$TAB read -r stack kind name; do
    [ "$kind" != volume ] || say "$name"
  done
}

# Takes the stacks in BAD back to where they were; the others stay.
go_back() {
  if [ -z "$(others)" ] || [ -n "$(remade_volumes "$(generation "$NEW")/actions")" ]; then
    event revert - - "all that was changed goes back"
    back_to_old failed
  fi
  use_room
  result "$NEW" "failed: $(say "$BAD" | tr '\n' ' ')"
  mixed=$((NEW + 1))
  target=$(generation "$mixed")
  mix "$(generation "$NEW")" "$(generation "$OLD")" "$BAD" "$target" || {
    event error - - "cannot copy generation $NEW"
    rm -rf "$target"
    back_to_old failed
  }
  cp "$before" "$target/before"
  WENT_BACK=$BAD
  WAY=back-
  TOUCHED=$(touched "$(generation "$NEW")")
  will_give_back "$(generation "$NEW")" "$BAD"
  keep_adopted "$(generation "$NEW")" "$target"
  say "$TOUCHED" >"$target/touched"
  changed_data "$(generation "$NEW")" "$BAD" >"$work/ahead"
  left_ahead >"$target/taken"
  transition "$(generation "$NEW")/manifest" "$target/manifest" "$BAD" "$(cat "$before")" >"$target/actions"
  stop_users "$work/ahead" "$(generation "$NEW")/manifest" "$target/manifest" >>"$target/actions"
  event revert - - "what goes back: $(say "$BAD" | paste -sd ' ')"
  expected_of "$target" >"$work/expected"
  ask_generator "$target" "$work" || {
    event note - - "the other stacks cannot stay without them: $problem"
    back_to_old failed
  }
  NEW=$mixed
  journal "went-back" || back_to_old failed
  change "$target/actions" "$mixed" 10
  drop_snapshots "$work/ahead"
  : >"$work/ahead"
  WAY=''
  [ -z "$BAD" ] || event error - - "not well even after going back: $(say "$BAD" | tr '\n' ' ')"
}

others() ( # stacks that this apply has changed, and that are not bad
  new=$(generation "$NEW")/manifest old=$(generation "$OLD")/manifest
  for each in $({ lines "$new" stack && lines "$old" stack; } | sort -u); do
    has "$each" "$BAD" || [ "$(of_stack "$new" "$each")" = "$(of_stack "$old" "$each")" ] || say "$each"
  done
)

# A generation like one, but with some stacks from another.
mix() ( # GENERATION OTHER STACKS TARGET
  mkdir "$4" || return 1
  for part in units outside secrets bin; do
    [ ! -d "$1/$part" ] || cp -al "$1/$part" "$4/" || return 1
  done
  for each in $3; do
    for part in units outside secrets; do
      rm -rf "$4/${part:?}/$each"
      [ ! -d "$2/$part/$each" ] || { mkdir -p "$4/$part" && cp -al "$2/$part/$each" "$4/$part/"; } || return 1
    done
  done
  {
    while IFS= read -r whole; do
      of_stacks "$whole" "$3" || say "$whole"
    done <"$1/manifest"
    while IFS= read -r whole; do
      case $whole in config"$TAB"*) say "$whole" ;; *) of_stacks "$whole" "$3" && say "$whole" ;; esac
    done <"$2/manifest"
    :
  } >"$4/manifest" && images_of "$2" "$3" >"$4/images"
)

of_stack() ( # MANIFEST STACK
  while IFS= read -r whole; do
    of_stacks "$whole" "$2" && say "$whole"
  done <"$1"
)

of_stacks() { # LINE STACKS: whether a line of a manifest is of one of them
  case $1 in
    stack"$TAB"* | unit"$TAB"* | secret"$TAB"* | file"$TAB"* | link"$TAB"* | outside"$TAB"* | image"$TAB"* | \
      data"$TAB"* | uses"$TAB"* | live"$TAB"*)
      of=${1#*"$TAB"}
      has "${of%%"$TAB"*}" "$2"
      ;;
    *) return 1 ;;
  esac
}

expected_of() ( # GENERATION: what the generator makes of it
  while IFS=$TAB read -r kind stack path type service rest; do
    [ "$kind" = unit ] || continue
    case $path in units/*) case $service in *@.*) ;; *) line service "$service" "$path" ;; esac ;; esac
  done <"$1/manifest"
)

back_to_old() { # WHY: the whole fleet as it was, and the end
  was=$(generation "$NEW")
  WAY=back-
  use_room
  result "$NEW" "$1"
  WAS=$was
  data_ahead
  stacks=$({ lines "$was/manifest" stack && lines "$(generation "$OLD")/manifest" stack && say @host; } | sort -u)
  TOUCHED=$(touched "$was")
  will_give_back "$was" "$stacks"
  if [ -n "$SWITCHED" ]; then
    transition "$was/manifest" "$(generation "$OLD")/manifest" "$stacks" "$(cat "$was/before")" >"$work/back"
    cat "$work/ahead" "$work/refill" >"$work/to-restore"
    stop_users "$work/to-restore" "$was/manifest" "$(generation "$OLD")/manifest" >>"$work/back"
  else
    # Nothing was started yet that would have to be stopped.
    while read -r service; do line start - "$service"; done <"$was/before" >"$work/back"
  fi
  change "$work/back" "$OLD" 10
  drop_own_snapshots
  [ -z "$BAD" ] || event error - - "not well even after going back: $(say "$BAD" | tr '\n' ' ')"
  NOW=$OLD
  step account
  line "$OLD" >"$STATE/applied"
  step unmark
  rm -f "$JOURNAL"
  sync "$BASE"
  end_timers
  no_aside "$NEW"
  finish reverted "$OLD"
}

left_ahead() ( # data of the stacks that stay
  lines "$(generation "$NEW")/taken" taken | while IFS=$TAB read -r stack kind name from; do
    has "$stack" "$BAD" || line taken "$stack" "$kind" "$name" "$from"
  done
)

# What has to go back with the program: as long as the link says the old generation, nobody has touched it.
data_ahead() { # writes two lists, of what is made before the switch and of what is made behind it
  : >"$work/ahead"
  : >"$work/refill"
  if [ "${phase:-}" = refill ] && [ -r "$was/refill" ]; then cp "$was/refill" "$work/refill"; fi
  at=$(current)
  [ "$at" != "$OLD" ] || return 0
  remade=$(remade_volumes "$was/actions")
  lines "$(generation "$at")/taken" taken >"$work/taken"
  while IFS=$TAB read -r stack kind name from; do
    if [ "$kind" = volume ] && has "$name" "$remade"; then
      line "$stack" "$kind" "$name" "$from" >>"$work/refill"
    else
      line "$stack" "$kind" "$name" "$from" >>"$work/ahead"
    fi
  done <"$work/taken"
  [ ! -s "$work/refill" ] || cp "$work/refill" "$was/refill"
}

confirmed() { # waits for the client, who comes over a connection of its own
  [ "$CONFIRM" -gt 0 ] || return 0
  rm -f "$STATE/confirmed"
  journal confirm
  event confirm - - "$NOW"
  step confirm
  end=$(($(seconds) + CONFIRM))
  while [ "$(seconds)" -lt "$end" ]; do
    if [ "$(cat "$STATE/confirmed" 2>/dev/null)" = "$NOW" ]; then
      event confirmed - - -
      step confirmed
      return 0
    fi
    sleep 0.05
  done
  return 1
}

confirm() { # GENERATION
  [ "$(current)" = "$1" ] && [ -e "$JOURNAL" ] || die "generation $1 does not wait to be confirmed"
  line "$1" >"$STATE/confirmed.new" && mv "$STATE/confirmed.new" "$STATE/confirmed"
}

clean_up() { # ACTIONS: what Podman keeps of units that are gone, as far as nothing uses it
  step clean-up
  lines "$1" cleanup >"$work/cleanup"
  while IFS=$TAB read -r stack kind name; do
    event cleanup "$stack" - "$kind $name"
    podman "$kind" rm "$name" >/dev/null 2>&1 </dev/null || event note "$stack" - "$kind $name stays, something uses it"
  done <"$work/cleanup"
}

recover() { # ends what was interrupted: all goes back, unless it was confirmed
  [ -e "$JOURNAL" ] || return 0
  ctl is-active --quiet "$APPLY_UNIT" && return 0
  options --settle 0 --deadline 120
  lock || return 0
  IFS=$TAB read -r kind NEW OLD phase <"$JOURNAL" || return 0
  work=$(temporary) || die "cannot make a temporary directory"
  trap 'rm -rf "$work"' EXIT
  # Old versions of Podman may die of their first command after a power cut, and do well then.
  podman ps -q >/dev/null 2>&1 </dev/null
  BY=recovery
  SUCCESS=-reverted
  WHAT="ended the interrupted change to $NEW"
  SWITCHED=yes
  : >"$work/ahead"
  : >"$work/refill"
  NOW=$(current)
  event revert - - "the change to $NEW was interrupted ($phase)"
  [ -d "$(generation "$NEW")" ] || {
    rm -f "$JOURNAL"
    return 0
  }
  if [ "$phase" = confirm ] && [ "$(cat "$STATE/confirmed" 2>/dev/null)" = "$NEW" ]; then
    settle_account applied
  fi
  back_to_old interrupted
}
