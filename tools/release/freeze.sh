#!/bin/sh
# freeze.sh BIN: the application that needs no Python, as a folder under dist/frozen and as an archive beside it.
set -eu
bin=$1
"$bin/pyinstaller" --noconfirm --log-level WARN --distpath dist/frozen --workpath build/frozen tools/release/comparer.spec
cp LICENSE README.md dist/frozen/comparer/
if [ "$(uname)" = Linux ]; then
    # an interpreter that was built on the spot carries 25 MB of symbols; libraries from wheels may not survive a strip and are left alone
    if command -v strip >/dev/null 2>&1; then
        strip --strip-unneeded dist/frozen/comparer/_internal/libpython*.so* dist/frozen/comparer/_internal/python3*/lib-dynload/*.so
    fi
    name=comparer-$("$bin/python" -c 'from comparer import __version__; print(__version__)')-linux-$(uname -m)
    tar -C dist/frozen --transform "s,^comparer,$name," -cf - comparer | xz -T0 -6 > "dist/$name.tar.xz"
    ls -l "dist/$name.tar.xz"
fi
du -sh dist/frozen/comparer
