# Reads Debian's package lists from the mirror of this machine, for a script that sources this file.
#
# Only the mirror's address and its signing keys are read from the apt sources of this machine; apt's own lists, cache
# and configuration are not touched. Packages whose signature cannot be verified are refused.
#
# The script sets tmp (an empty directory) and suites (NAME or NAME:ANYTHING each, in any of which newer signing keys
# may be found), and has a function fail. After list_archives and "read_list SUITE", $tmp/SUITE/suite.sources is a list
# of sources for apt, and apt SUITE is apt-get for that suite alone.

# One file per archive of this machine: URIs and, when there is one, Signed-By, as deb822 fields.
# Signed-By may be a path, a fingerprint or a whole key in several lines: it is copied as it is.
list_archives() {
  eval "$(apt-config shell list Dir::Etc::sourcelist/f parts Dir::Etc::sourceparts/d)"
  set --
  for file in "${list:-/etc/apt/sources.list}" "${parts:-/etc/apt/sources.list.d/}"/*.list; do
    [ ! -r "$file" ] || set -- "$@" "$file"
  done
  [ $# -eq 0 ] || awk '
    $1 == "deb" {
      line = $0; signed = ""
      if (match(line, /\[[^]]*\]/)) {
        n = split(substr(line, RSTART + 1, RLENGTH - 2), option, " ")
        for (i = 1; i <= n; i++)
          if (option[i] ~ /^signed-by=/) signed = substr(option[i], 11)
        line = substr(line, 1, RSTART - 1) " " substr(line, RSTART + RLENGTH)
      }
      sub(/#.*/, "", line)
      n = split(line, word, " ")
      main = 0
      for (i = 4; i <= n; i++) if (word[i] == "main") main = 1
      if (!main || word[2] ~ /^cdrom:/ || word[3] ~ /-(security|updates|backports)/) next
      print "URIs: " word[2]
      if (signed != "") print "Signed-By: " signed
      print ""
    }' "$@" >"$tmp/archives"
  set --
  for file in "${parts:-/etc/apt/sources.list.d/}"/*.sources; do
    [ ! -r "$file" ] || set -- "$@" "$file"
  done
  [ $# -eq 0 ] || awk '
    function flush(   n, i, word) {
      if (" " types " " ~ / deb / && " " parts " " ~ / main / && tolower(enabled) !~ /^ *(no|false|0|off)/ &&
          suites !~ /-security/) {
        n = split(uris, word, " ")
        for (i = 1; i <= n; i++)
          if (word[i] !~ /^cdrom:/) { print "URIs: " word[i]; printf "%s\n", signed }
      }
      field = types = uris = suites = parts = enabled = signed = ""
    }
    FNR == 1 && NR > 1 { flush() }
    /^#/ { next }
    /^[ \t]*$/ { flush(); next }
    /^[ \t]/ { add($0); next }
    { field = tolower($0); sub(/[ \t]*:.*/, "", field); text = $0; sub(/^[^:]*:/, "", text); add(text) }
    function add(text) {
      if (field == "types") types = types " " text
      else if (field == "uris") uris = uris " " text
      else if (field == "suites") suites = suites " " text
      else if (field == "components") parts = parts " " text
      else if (field == "enabled") enabled = text
      else if (field == "signed-by") signed = signed (signed == "" ? "Signed-By:" : "") text "\n"
    }
    END { flush() }' "$@" >>"$tmp/archives"
  [ -s "$tmp/archives" ] || return 1
  awk -v base="$tmp/archive." '
    # Two entries of one archive differ in their suites only: keep the first.
    function flush() {
      if (text != "" && !(text in seen)) { seen[text]; number++; printf "%s", text > (base number) }
      text = ""
    }
    /^$/ { flush(); next }
    { text = text $0 "\n" }
    END { flush() }' "$tmp/archives"
}

# apt SUITE ARGUMENTS...: apt-get, which knows nothing but $tmp/SUITE/suite.sources.
apt() {
  (
    dir=$tmp/$1
    shift
    cd "$dir"
    apt-get -q -c "$dir/apt.conf" "$@"
  ) </dev/null
}

# update SUITE ARCHIVE [KEYRING]: reads the suite's package list.
update() {
  dir=$tmp/$1
  rm -rf "$dir"
  mkdir -p "$dir/lists/partial" "$dir/cache/archives/partial"
  {
    printf 'Types: deb\nSuites: %s\nComponents: main\nTargets: Packages\n' "$1"
    if [ -n "${3-}" ]; then
      sed -n '/^URIs:/p' "$2"
      printf 'Signed-By: %s\n' "$3"
    else
      cat "$2"
    fi
  } >"$dir/suite.sources"
  # Last to be read, so that it wins over the machine's configuration, whose proxies stay in force.
  cat >"$dir/apt.conf" <<END
#clear APT::Update::Pre-Invoke;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
Dir::Etc::sourcelist "$dir/suite.sources";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State "$dir";
Dir::State::lists "$dir/lists";
Dir::State::status "/dev/null";
Dir::Cache "$dir/cache";
Dir::Cache::archives "archives";
APT::Sandbox::User "root";
APT::Update::Error-Mode "any";
APT::Get::AllowUnauthenticated "false";
Acquire::AllowInsecureRepositories "false";
Acquire::AllowWeakRepositories "false";
Acquire::Languages "none";
Acquire::PDiffs "false";
Acquire::Retries "2";
// The Release files of sid and experimental live for a week, and a mirror may be older.
Acquire::Check-Valid-Until "false";
END
  apt "$1" update >"$tmp/log" 2>&1
}

# unpack SUITE PACKAGE: downloads the package and unpacks it into $tmp/SUITE/root.
unpack() {
  apt "$1" download "$2" >"$tmp/log" 2>&1 &&
    mkdir -p "$tmp/$1/root" &&
    dpkg-deb -x "$tmp/$1/$2"_*.deb "$tmp/$1/root" >>"$tmp/log" 2>&1
}

# newer_keys SUITE ARCHIVE: Debian's current keys, from a suite that this machine can verify.
newer_keys() {
  for other in $suites; do
    other=${other%%:*}
    [ "$other" != "$1" ] && update "$other" "$2" && unpack "$other" debian-archive-keyring || continue
    for file in "$tmp/$other"/root/usr/share/keyrings/debian-archive-keyring.[gp][gp][gp]; do
      # apt goes by the name's extension.
      [ ! -r "$file" ] || { cp "$file" "$tmp/keys.gpg" && return 0; }
    done
  done
  return 1
}

# read_list SUITE: reads the suite's package list from the first archive that has it.
archive=
keys=
read_list() {
  : >"$tmp/log.all"
  for try in ${archive:+"$archive"} "$tmp"/archive.[0-9]*; do
    if update "$1" "$try" "$keys"; then
      archive=$try
      return 0
    fi
    { sed -n 's/^URIs: *//p' "$try"; sed -n 's/^[WE]: /  /p' "$tmp/log"; } >>"$tmp/log.all"
    if [ -z "$keys" ] && grep -q -e NO_PUBKEY -e 'Missing key' "$tmp/log" &&
      newer_keys "$1" "$try" && update "$1" "$try" "$tmp/keys.gpg"; then
      archive=$try
      keys=$tmp/keys.gpg
      return 0
    fi
  done
  mv "$tmp/log.all" "$tmp/log"
  return 1
}

broken() {
  sed -e '/^[ \t]*$/d' "$tmp/log" | tail -n 12 | sed 's/^/  /' >&2
  fail "$*"
}
