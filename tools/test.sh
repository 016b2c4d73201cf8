#!/bin/sh
# test.sh BIN: the tests offscreen, then those that need a real window under Xvfb, or a word on which were left out.
set -eu
bin=$1
QT_QPA_PLATFORM=offscreen "$bin/python" -m pytest -q -m "not screen"
if command -v xvfb-run >/dev/null 2>&1; then
    # no at-bridge and no session bus are needed for a window
    QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1280x800x24" "$bin/python" -m pytest -q -m screen
else
    echo "Left out, because they need a real window and Xvfb is not installed:"
    QT_QPA_PLATFORM=offscreen "$bin/python" -m pytest -q -m screen --collect-only
fi
