"""What the frozen application starts: the command line, or the process of the engine when the window asks for it."""

import sys

from ui.engine_process import ENGINE

if sys.argv[1:] == [ENGINE]:
    from ui import engine

    engine.main()
else:
    from comparer import cli

    sys.exit(cli.main())
