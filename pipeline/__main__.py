"""`python -m pipeline`."""

import gc

from pipeline.cli.main import main

gc.disable()  # until the first dossier is done (see `batch`): nothing that is loaded goes away
main(prog_name="python -m pipeline")
