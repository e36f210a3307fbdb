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
# No menu of this desktop gets links, and no folder of this user is shown to the set-up.
export WINEDLLOVERRIDES="mscoree,mshtml,winemenubuilder.exe=;icuuc,bcryptprimitives=n"
export DISPLAY=":$screen" HOME="$PWD/$trial/home"
unset PYTHONPATH PYTHONHOME XDG_CONFIG_HOME XDG_DATA_HOME
mkdir -p "$HOME"
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
# Wine links desktop and documents to those of the user; here they are folders as in Windows.
find "$home" -maxdepth 1 -type l | while read -r link; do rm "$link" && mkdir "$link"; done

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

installed="$home/AppData/Local/Programs/So BHYT"
set_up="$PWD/dist/so-bhyt-$VERSION-setup.exe"
# ends CODE WHAT PROGRAM WORDS...: a set-up or uninstaller run silently must end with CODE.
ends() {
    wanted=$1 what=$2 got=0
    shift 2
    "$wine" "$@" </dev/null >/dev/null 2>&1 || got=$?
    [ "$got" = "$wanted" ] || { say "$what: mã $got, phải là $wanted."; exit 1; }
}

# A folder with somebody's own files is left alone.
mkdir "$drive/rieng" && echo rieng >"$drive/rieng/CHANGELOG.md"
ends 4 'Cài vào thư mục đang có tệp' "$set_up" /S '/D=C:\rieng'
[ "$(cat "$drive/rieng/CHANGELOG.md")" = rieng ] && [ "$(find "$drive/rieng" -type f | wc -l)" = 1 ] \
    || { say "Bộ cài đụng vào thư mục của người khác."; exit 1; }
rm -r "$drive/rieng"
began=$(date +%s)
ends 0 'Cài im lặng' "$set_up" /S
say "Cài im lặng: $(($(date +%s) - began)) giây."
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
# While the command line runs nothing is replaced or removed.
(run so-bhyt-cli.exe selftest >/dev/null) &
window=$!
for _ in $(seq 60); do
    ! grep -qsx so-bhyt-cli.exe /proc/[0-9]*/comm || break
    sleep 1
done
ends 3 'Cài khi dòng lệnh đang chạy' "$set_up" /S
ends 3 'Gỡ khi dòng lệnh đang chạy' "$installed/uninstall.exe" /S \
    "_?=$home_w\\AppData\\Local\\Programs\\So" BHYT
"$wine" taskkill /im so-bhyt-cli.exe /f >/dev/null 2>&1 || true
wait "$window" 2>/dev/null || true
window=""
# Who is killed cannot clear its temporary folder.
find "$drive/users" -depth -type d -path '*/Temp/so-bhyt-*' -exec rm -r {} +
# A copy in another folder gives way to the one set up after it.
ends 0 'Cài vào thư mục khác' "$set_up" /S '/D=C:\khac'
[ ! -e "$installed" ] || { say "Bản cài ở thư mục trước còn lại."; exit 1; }
build/tools/bin/python installer/windows/contents.py same "dist/so-bhyt_${VERSION}_win32.sha256" "$drive/khac"
installed=$drive/khac
"$wine" "$installed/uninstall.exe" /S
# The uninstaller goes on in a copy of its own; what it leaves is looked at when that has ended.
wineserver -w
listing >"$trial/after.txt"
left=$(find "$installed" 2>/dev/null || true)
[ -z "$left" ] || { say "Gỡ cài đặt để lại:"; say "$left"; exit 1; }
sha256sum --check --quiet "$trial/register.sha256"
for key in 'Classes\.sobhyt' 'Classes\SoBHYT.Register' \
    'Microsoft\Windows\CurrentVersion\Uninstall\So BHYT'; do
    ! "$wine" reg query "HKCU\\Software\\$key" >/dev/null 2>&1 \
        || { say "Gỡ cài đặt để lại $key trong sổ đăng ký."; exit 1; }
done
comm -13 "$trial/before.txt" "$trial/after.txt" >"$trial/left.txt"
say "Còn lại sau khi gỡ:"
cat "$trial/left.txt" >&2
grep -v 'AppData/Local/so-bhyt/' "$trial/left.txt" | grep -iv 'AppData/Local/Temp/' | grep -i 'bhyt' \
    && { say "Gỡ cài đặt để lại tệp ngoài dữ liệu."; exit 1; }
say "Cài, chạy và gỡ dưới Wine: đạt."
