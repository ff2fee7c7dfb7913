"""A command in a process of its own: `python -m bench.peak reports …` prints last what it held."""

from __future__ import annotations

import gc
import json
import sys

from bench.child import peak
from pipeline.cli.main import main

if __name__ == "__main__":
    gc.disable()  # as in pipeline.__main__
    try:
        main(sys.argv[1:], prog_name="jobpepper")
    except SystemExit as left:
        print(json.dumps(peak()))
        sys.exit(left.code)
