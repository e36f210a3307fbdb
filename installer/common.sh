# What both builds share; read by `.` from the root of the project.
PYTHON=${PYTHON:-python3}
SERIES=$($PYTHON -c 'import sys; print("%d.%d" % sys.version_info[:2])')
DEVELOP=.venv/lib/python$SERIES/site-packages
VERSION=$($PYTHON -c 'import tomllib; print(tomllib.load(open("pyproject.toml", "rb"))["project"]["version"])')
# Files, archives and hashes follow the commit, never the day or the folder of the build.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || echo 1767225600)
PYTHONHASHSEED=0
export SOURCE_DATE_EPOCH PYTHONHASHSEED
umask 022

say() { printf '%s\n' "$*" >&2; }

# The tools of the build in a place of their own; nothing of them gets into the program.
make_tools() {
    [ build/tools/ready -nt installer/tools.lock ] && return
    rm -rf build/tools
    $PYTHON -m venv build/tools
    build/tools/bin/pip install -q --disable-pip-version-check --require-hashes -r installer/tools.lock
    touch build/tools/ready
}

# packages SYSTEM VERSION FOLDER [PIP OPTIONS]: what the program needs at run time, by the lock.
packages() {
    system=$1 version=$2 folder=$3
    shift 3
    rm -rf "$folder" && mkdir -p "$folder"
    build/tools/bin/python installer/pins.py "$system" "$version" "$DEVELOP" >"$folder.pins.txt"
    build/tools/bin/pip install -q --disable-pip-version-check --require-hashes --no-deps \
        --only-binary :all: --no-compile "$@" --target "$folder" -r "$folder.pins.txt"
    # Commands of the packages name the folder of the build, and the lists of files their hashes.
    rm -rf "$folder/bin"
    sed -i '/bin\//d' "$folder"/*.dist-info/RECORD
}

# Every file of a folder gets the time of the commit.
same_times() { find "$1" -depth -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +; }

# papers SYSTEM FOLDER: third-party notices and the bill of materials beside the set-up.
papers() {
    build/tools/bin/python installer/notices.py "$1" "$2" >"build/$1/THIRD-PARTY.txt"
    build/tools/bin/cyclonedx-py requirements --pyproject pyproject.toml --mc-type application \
        --output-reproducible --of JSON -o "build/$1/sbom.json" "$2.pins.txt"
    build/tools/bin/python installer/notices.py --complete "$1" "$2" "build/$1/sbom.json"
    cp "build/$1/THIRD-PARTY.txt" "dist/so-bhyt_${VERSION}_$1-THIRD-PARTY.txt"
    cp "build/$1/sbom.json" "dist/so-bhyt_${VERSION}_$1.cdx.json"
}

# opened REGISTER: waits until a program has it open and its window is on the screen of $DISPLAY.
opened() {
    # A register that is open holds its lock.
    for _ in $(seq 300); do
        [ ! -e "$1.lock" ] || break
        sleep 1
    done
    [ -e "$1.lock" ] || { say "Mở tệp .sobhyt không mở sổ."; return 1; }
    timeout 120 xdotool search --sync --onlyvisible --name BHYT >/dev/null \
        || { say "Cửa sổ không hiện."; return 1; }
}

# pictured FILE: the screen of $DISPLAY as soon as nothing on it changes; no picture of an empty one.
pictured() {
    shown="" before=none
    for _ in $(seq 40); do
        sleep 3
        xwd -root -silent -out "$1.xwd"
        shown=$(sha256sum <"$1.xwd")
        [ "$shown" != "$before" ] || break
        before=$shown
    done
    convert "xwd:$1.xwd" "$1"
    rm "$1.xwd"
    [ "$(identify -format %k "$1")" -gt 100 ] || { say "Màn hình trống: $1"; return 1; }
}

checksums() { (cd dist && sha256sum -- *.deb *.exe *.txt *.json *.sha256 2>/dev/null >SHA256SUMS || true); }
