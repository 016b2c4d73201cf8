#!/bin/sh
# See to what the system must have: system.sh python PYTHON | window | test | frozen | debian
# As root, missing Debian packages are installed; otherwise the one command that installs them is printed and we stop
# (for the tests in a real window we go on without them).
set -eu

window="libglib2.0-0 libgl1 libegl1 libfontconfig1 libxkbcommon0 libdbus-1-3 fonts-dejavu-core"
screen="libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-render-util0 libxcb-shape0 libxkbcommon-x11-0"
xvfb="xvfb xauth"

installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'install ok installed'; }

# From Debian 13 and Ubuntu 24.04 on, glib's package has another name.
named() {
    if [ "$1" = libglib2.0-0 ] && ! installed "$1" && apt-cache show libglib2.0-0t64 >/dev/null 2>&1; then echo libglib2.0-0t64; else echo "$1"; fi
}

# want soft|hard PACKAGE...: install what is missing, or say how; hard stops where that fails.
want() {
    mode=$1; shift
    command -v dpkg-query >/dev/null 2>&1 || return 0 # no Debian: the README says what is needed there
    missing=""
    for package in "$@"; do
        installed "$package" || missing="$missing $(named "$package")"
    done
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" = 0 ]; then
        echo "Installing system packages:$missing"
        if (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing) >/dev/null 2>&1; then
            return 0
        fi
        echo "Could not install:$missing" >&2
    else
        echo "System packages are missing; install them with:  sudo apt-get install -y --no-install-recommends$missing" >&2
    fi
    [ "$mode" = soft ] || exit 1
}

case ${1-} in
python)
    python=${2:-python3}
    if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        echo "Comparer needs Python 3.11 or newer as $python; name another one with  make PYTHON=/path/to/python" >&2
        exit 1
    fi
    # Debian keeps the part of venv that brings pip in a package of its own.
    "$python" -c 'import ensurepip, venv' 2>/dev/null || want hard python3-venv
    ;;
window) want hard $window; [ -z "${DISPLAY-}" ] || want hard $screen ;;
test) want hard $window; want soft $screen $xvfb ;;
frozen) want hard $window $screen binutils xz-utils ;; # libraries of the screen go into the frozen application
debian) want hard debootstrap $xvfb ;;
*) echo "usage: system.sh python PYTHON | window | test | frozen | debian" >&2; exit 2 ;;
esac
