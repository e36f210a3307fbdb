#!/bin/sh
# Installs the set-up silently under Wine in a Windows made for it, lets both programs try
# themselves, pictures the window, uninstalls, and shows what is left. What Wine 8 lacks of
# Windows is made here, put into Wine's own folder only and thrown away with it.
set -eu
cd "$(dirname "$0")/../.."
. installer/common.sh
sh installer/system-packages.sh wine64 mingw-w64 xvfb x11-apps xdotool imagemagick binutils
build=build/win32
trial=$build/trial
rm -rf "$trial" && mkdir -p "$trial"
wine=$(command -v wine64 || echo /usr/lib/wine/wine64)
screen=${SCREEN:-96}
export WINEPREFIX="$PWD/$trial/windows" WINEARCH=win64 WINEDEBUG=-all
export WINEDLLOVERRIDES="mscoree,mshtml=;icuuc,bcryptprimitives=n" DISPLAY=":$screen"
unset PYTHONPATH PYTHONHOME
xvfb="" window=""
end() {
    [ -z "$window" ] || kill "$window" 2>/dev/null || true
    wineserver -k 2>/dev/null || true
    [ -z "$xvfb" ] || kill "$xvfb" 2>/dev/null || true
}
trap end EXIT
Xvfb ":$screen" -noreset -screen 0 1280x800x24 >/dev/null 2>&1 &
xvfb=$!
"$wine" wineboot --init >/dev/null 2>&1
"$wine" winecfg -v win10 >/dev/null 2>&1
drive=$WINEPREFIX/drive_c
user=$(basename "$(find "$drive/users" -mindepth 1 -maxdepth 1 -type d ! -name Public | head -1)")
home=$drive/users/$user
home_w="C:\\users\\$user"

# Stand-ins for two libraries of Windows 10; functions nobody calls here answer nothing.
stand_in() {
    names=$(x86_64-w64-mingw32-objdump -p "$2" | awk -v dll="$1" '
        /DLL Name/ { on = tolower($3) == dll ".dll" } on && $3 ~ /^[A-Za-z_][A-Za-z_0-9]*$/ && NF >= 3 && $1 !~ /DLL|vma/ { print $3 }')
    [ -n "$names" ] || return 0
    for name in $names; do echo "__declspec(dllexport) void *$name(void) { return 0; }"; done >>"$trial/$1.c"
}
stand_in icuuc "$build/stage/runtime/packages/PySide6/Qt6Core.dll"
cat >"$trial/bcryptprimitives.c" <<'C'
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);
__declspec(dllexport) BOOL ProcessPrng(unsigned char *data, SIZE_T size) {
    return SystemFunction036(data, (ULONG)size);
}
C
x86_64-w64-mingw32-gcc -shared -o "$drive/windows/system32/icuuc.dll" "$trial/icuuc.c"
x86_64-w64-mingw32-gcc -shared -o "$drive/windows/system32/bcryptprimitives.dll" \
    "$trial/bcryptprimitives.c" -ladvapi32
listing() { (cd "$drive" && find "users/$user" -type f | LC_ALL=C sort); }
listing >"$trial/before.txt"

began=$(date +%s)
"$wine" "$PWD/dist/so-bhyt-$VERSION-setup.exe" /S
say "Cài im lặng: $(($(date +%s) - began)) giây."
installed="$home/AppData/Local/Programs/So BHYT"
listing >"$trial/installed.txt"
build/tools/bin/python installer/windows/contents.py same "dist/so-bhyt_${VERSION}_win32.sha256" "$installed"
# Python's own question to Windows hangs in Wine 8.
rm -f "$installed/runtime/_wmi.pyd"
# Wine 8 hands Python no standard input but a pipe.
run() {
    program=$1
    shift
    (cd "$trial" && echo | timeout 900 "$wine" "$installed/$program" "$@" 2>&1 | cat)
}
run so-bhyt-cli.exe selftest --out selftest-cli.txt
run so-bhyt.exe selftest --window --out selftest-window.txt
tail -n 1 "$trial/selftest-cli.txt" "$trial/selftest-window.txt"
for part in 'Xem trước PDF' 'Chương trình chạy được'; do
    grep -q "$part" "$trial/selftest-cli.txt"
    grep -q "$part" "$trial/selftest-window.txt"
done

# The clerk's own register, in the folder the program proposes: it must outlive the program.
register=$home/AppData/Local/so-bhyt/xa_mau.sobhyt
mkdir -p "$(dirname "$register")"
run so-bhyt-cli.exe demo --out "$home_w\\AppData\\Local\\so-bhyt" >/dev/null
# Windows finds a user's own kinds of files among all; Wine 8 only looks among those of the machine.
for key in .sobhyt SoBHYT.Register; do
    "$wine" reg copy "HKCU\\Software\\Classes\\$key" "HKLM\\Software\\Classes\\$key" /s /f >/dev/null
done
# As a double click does: by what the set-up registered for the ending, never by naming the program.
rm -f "$register.lock"
(cd "$trial" && echo | "$wine" start /wait \
    "$home_w\\AppData\\Local\\so-bhyt\\xa_mau.sobhyt" 2>&1 | cat >window.log) &
window=$!
opened "$register"
pictured "$trial/window.png"
"$wine" taskkill /im so-bhyt.exe /f >/dev/null 2>&1 || true
wait "$window" 2>/dev/null || true
window=""
sha256sum "$register" >"$trial/register.sha256"
"$wine" "$installed/uninstall.exe" /S
# The uninstaller goes on in a copy of its own; what it leaves is looked at when that has ended.
wineserver -w
listing >"$trial/after.txt"
left=$(find "$installed" 2>/dev/null || true)
[ -z "$left" ] || { say "Gỡ cài đặt để lại:"; say "$left"; exit 1; }
sha256sum --check --quiet "$trial/register.sha256"
for key in '.sobhyt' 'SoBHYT.Register'; do
    ! "$wine" reg query "HKCU\\Software\\Classes\\$key" >/dev/null 2>&1 \
        || { say "Gỡ cài đặt để lại $key trong sổ đăng ký."; exit 1; }
done
comm -13 "$trial/before.txt" "$trial/after.txt" >"$trial/left.txt"
say "Còn lại sau khi gỡ:"
cat "$trial/left.txt" >&2
grep -v 'AppData/Local/so-bhyt/' "$trial/left.txt" | grep -iv 'AppData/Local/Temp/' | grep -i 'bhyt' \
    && { say "Gỡ cài đặt để lại tệp ngoài dữ liệu."; exit 1; }
say "Cài, chạy và gỡ dưới Wine: đạt."
