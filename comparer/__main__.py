"""`python -m comparer`: the command line."""

import sys

from comparer.cli import main

sys.exit(main())
