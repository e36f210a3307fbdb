#!/bin/sh
# dist/so-bhyt_<version>_amd64.deb from the frozen folder.
set -eu
cd "$(dirname "$0")/../.."
. installer/common.sh
root=build/linux/root
rm -rf "$root"
mkdir -p dist "$root/DEBIAN" "$root/opt" "$root/usr/bin" "$root/usr/share/applications" \
    "$root/usr/share/mime/packages" "$root/usr/share/icons/hicolor/256x256/apps" \
    "$root/usr/share/icons/hicolor/scalable/apps" "$root/usr/share/doc/so-bhyt"
cp -a build/linux/so-bhyt "$root/opt/so-bhyt"
ln -s /opt/so-bhyt/so-bhyt "$root/usr/bin/so-bhyt"
cp installer/linux/so-bhyt.desktop "$root/usr/share/applications/"
cp installer/linux/so-bhyt.xml "$root/usr/share/mime/packages/"
cp resources/icons/so-bhyt.svg "$root/usr/share/icons/hicolor/scalable/apps/"
QT_QPA_PLATFORM=offscreen PYTHONPATH=build/linux/packages \
    build/tools/bin/python installer/icons.py build/linux/icons
cp build/linux/icons/so-bhyt.png "$root/usr/share/icons/hicolor/256x256/apps/"
papers linux build/linux/packages
cp build/linux/THIRD-PARTY.txt "$root/usr/share/doc/so-bhyt/copyright"
size=$(du -sk "$root" | cut -f1)
cat >"$root/DEBIAN/control" <<CONTROL
Package: so-bhyt
Version: $VERSION
Section: misc
Priority: optional
Architecture: amd64
Maintainer: So BHYT <so-bhyt@localhost>
Installed-Size: $size
Depends: $(sed 's/#.*//' installer/linux/depends.txt | tr '\n' ' ' | sed 's/  */ /g; s/ $//; s/,$//')
Description: register of health-insurance cover of a commune
 So BHYT joins the office's Excel files into a local register, says whose
 card has lapsed or loses support, and prints letters, lists and forms.
CONTROL
# What dpkg -V compares the installed files with.
(cd "$root" && find opt usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
same_times "$root"
find "$root" -type d -exec chmod 755 {} +
dpkg-deb --root-owner-group -Zxz --build "$root" "dist/so-bhyt_${VERSION}_amd64.deb"
checksums
ls -l dist
