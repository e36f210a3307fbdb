#!/bin/sh
# Installs the system libraries Qt needs (Debian, Ubuntu), or the packages named; asks for the
# password at most once.
set -eu
# Names that differ between releases stand together; the first one the system knows is taken.
wanted="libegl1 libgl1 libglib2.0-0|libglib2.0-0t64 libxkbcommon0 libdbus-1-3 libfontconfig1
libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
[ $# = 0 ] || wanted=$*

command -v dpkg-query >/dev/null || { echo "Không phải Debian/Ubuntu: hãy tự cài thư viện của Qt 6."; exit 0; }

installed() { dpkg-query -W -f='${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

missing=""
for names in $wanted; do
    found=""
    for name in $(echo "$names" | tr '|' ' '); do
        if installed "$name"; then found=yes; fi
    done
    [ -n "$found" ] || missing="$missing $names"
done
[ -n "$missing" ] || exit 0

as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo"
$as_root apt-get update -q
chosen=""
for names in $missing; do
    for name in $(echo "$names" | tr '|' ' '); do
        if apt-cache show "$name" >/dev/null 2>&1; then chosen="$chosen $name"; break; fi
    done
done
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $chosen
