#!/bin/sh
# run.sh BIN LEFT RIGHT: open the pair in the window; without a display write its report and a picture of the window.
set -eu
bin=$1 left=$2 right=$3
if [ -n "${DISPLAY-}${WAYLAND_DISPLAY-}" ] || [ "$(uname)" = Darwin ]; then
    exec "$bin/comparer" "$left" "$right"
fi
mkdir -p out
echo "There is no display here, so the report and a picture of the window are written instead:"
"$bin/comparer" compare "$left" "$right" -o out/report.html || [ $? = 1 ]
QT_QPA_PLATFORM=offscreen "$bin/comparer" "$left" "$right" --screenshot out/window.png
echo "  $(pwd)/out/report.html"
echo "  $(pwd)/out/window.png"
