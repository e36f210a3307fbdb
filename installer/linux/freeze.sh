#!/bin/sh
# The program frozen into build/linux/so-bhyt, with its Python; then its self-test.
set -eu
cd "$(dirname "$0")/../.."
. installer/common.sh
command -v objdump >/dev/null && command -v cc >/dev/null || sh installer/system-packages.sh binutils
# Plugins for other screens and toolkits draw in libraries the program never calls.
lean_qt() {
    (
        cd "$1/plugins"
        rm -rf egldeviceintegrations networkinformation tls sqldrivers designer qmltooling qmllint \
            qmlls assetimporters generic position sceneparsers platforminputcontexts/*virtual*
        rm -f platformthemes/libqgtk3.so platforms/libqeglfs.so platforms/libqlinuxfb.so \
            platforms/libqvnc.so platforms/libqvkkhrdisplay.so platforms/libqminimalegl.so
        rm -rf ../qml ../translations ../libexec
    )
}

mkdir -p build/linux
make_tools
packages linux "$SERIES" build/linux/packages
lean_qt build/linux/packages/PySide6/Qt
here=$PWD
PYTHONPATH="$here:$here/build/linux/packages" QT_QPA_PLATFORM=offscreen \
    build/tools/bin/pyinstaller --log-level WARN --noconfirm --clean \
    --distpath build/linux --workpath build/linux/work installer/linux/so-bhyt.spec
QT_QPA_PLATFORM=offscreen build/linux/so-bhyt/so-bhyt selftest --window --out build/linux/selftest.txt
