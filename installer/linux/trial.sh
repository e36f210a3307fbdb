#!/bin/sh
# Installs the .deb into a bare Debian made for it (debootstrap, as root), without Python, and lets
# it try itself; pictures its window on a virtual screen into build/linux/window.png.
set -eu
cd "$(dirname "$0")/../.."
. installer/common.sh
[ "$(id -u)" = 0 ] || { say "Cần quyền root để dựng một Debian trống."; exit 1; }
sh installer/system-packages.sh debootstrap xvfb x11-apps xdotool imagemagick
release=$(. /etc/os-release && echo "$VERSION_CODENAME")
# Large and thrown away after: outside the project, on the same disk as other scratch files.
root=$(readlink -f "$(mktemp -d "${TMPDIR:-/tmp}/so-bhyt-bare.XXXXXX")")
screen=${SCREEN:-97}
xvfb=""
# What runs in the bare Debian and nothing else.
end_inside() {
    for process in /proc/[0-9]*; do
        [ "$(readlink "$process/root" 2>/dev/null)" != "$root" ] || kill "${process#/proc/}" 2>/dev/null || true
    done
}
end() {
    end_inside
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
    umount "$root/proc" 2>/dev/null || true
    [ -n "${KEEP:-}" ] && say "$root" || rm -rf --one-file-system "$root"
}
trap end EXIT
debootstrap --variant=minbase "$release" "$root" >build/linux/debootstrap.log
[ ! -e "$root/usr/bin/python3" ] || { say "Debian trống lại có Python."; exit 1; }
mount -t proc proc "$root/proc" 2>/dev/null || true
cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
cp /etc/apt/apt.conf.d/*proxy* "$root/etc/apt/apt.conf.d/" 2>/dev/null || true
cp "dist/so-bhyt_${VERSION}_amd64.deb" "$root/tmp/"
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 "$@"; }
inside DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    "/tmp/so-bhyt_${VERSION}_amd64.deb" >build/linux/apt.log
[ ! -e "$root/usr/bin/python3" ] || { say "Gói kéo theo Python."; exit 1; }
[ -z "$(inside dpkg --verify so-bhyt)" ] || { say "Tệp đã cài không khớp với gói."; exit 1; }
inside so-bhyt selftest --out /tmp/selftest.txt
inside QT_QPA_PLATFORM=offscreen so-bhyt selftest --window --out /tmp/selftest-window.txt
grep -q 'Xem trước PDF' "$root/tmp/selftest.txt"
Xvfb ":$screen" -noreset -screen 0 1280x720x24 >/dev/null 2>&1 &
xvfb=$!
inside so-bhyt demo --out /root/mau >/dev/null
# What a desktop brings: who opens files of which kind. The package itself must not need it.
inside DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    desktop-file-utils shared-mime-info libglib2.0-bin >>build/linux/apt.log
kind=$(inside gio info -a standard::content-type /root/mau/xa_mau.sobhyt | sed -n 's/.*content-type: //p')
[ "$kind" = application/x-so-bhyt ] || { say "Tệp .sobhyt bị coi là $kind."; exit 1; }
inside gio mime application/x-so-bhyt | grep -q 'so-bhyt.desktop' || { say "Không gì mở .sobhyt."; exit 1; }
# As a double click does: by the kind of the file and the desktop entry, never by naming the program.
rm -f "$root/root/mau/xa_mau.sobhyt.lock"
inside DISPLAY=":$screen" QT_QPA_PLATFORM=xcb gio open /root/mau/xa_mau.sobhyt
DISPLAY=":$screen" opened "$root/root/mau/xa_mau.sobhyt"
DISPLAY=":$screen" pictured build/linux/window.png
end_inside
cp "$root"/tmp/selftest*.txt build/linux/
du -sm "$root/opt/so-bhyt"
inside apt-get remove -y -q so-bhyt >>build/linux/apt.log
left=$(cd "$root" && find . -xdev -path ./root -prune -o -path ./tmp -prune -o -path ./var -prune -o -name '*so-bhyt*' -print)
[ -z "$left" ] || { say "Gỡ cài đặt để lại: $left"; exit 1; }
[ -e "$root/root/mau/xa_mau.sobhyt" ] || { say "Gỡ cài đặt xóa mất sổ."; exit 1; }
say "Cài, chạy và gỡ trên Debian trống: đạt."
