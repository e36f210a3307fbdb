#!/bin/sh
# signatures.sh FOLDER: every binary in it is signed by the Python Software Foundation, up to a
# root certificate of the system or the one beside this script (Microsoft Identity Verification Root
# 2020); Microsoft's own run-time libraries have pinned hashes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
more=""
# Newer versions ask the network for lists of revoked certificates, which a build must not.
if osslsigncode verify --help 2>&1 | grep -q -- -ignore-crl; then more=-ignore-crl; fi
roots=$(mktemp)
trap 'rm -f "$roots"' EXIT
cat /etc/ssl/certs/ca-certificates.crt "$here/root.pem" >"$roots"
cd "$1"
sha256sum --check --strict --quiet "$here/microsoft.sha256"
count=0
for file in *.exe *.dll *.pyd; do
    case $file in vcruntime140*.dll) continue ;; esac
    said=$(osslsigncode verify $more -CAfile "$roots" -TSA-CAfile "$roots" -in "$file" 2>&1) \
        || { echo "$file: chữ ký không đúng; dừng." >&2; exit 1; }
    echo "$said" | grep -q 'Subject: .*CN=Python Software Foundation' \
        || { echo "$file: không phải chữ ký của Python Software Foundation; dừng." >&2; exit 1; }
    count=$((count + 1))
done
[ "$count" -ge 29 ] || { echo "Chỉ có $count tệp để xem chữ ký; dừng." >&2; exit 1; }
echo "Chữ ký của Python Software Foundation: đúng ở $count tệp." >&2
