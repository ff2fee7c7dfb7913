"""`python -m pipeline`, or `jobpepper` where the program is installed."""

import gc

from pipeline.cli.main import main


def run() -> None:
    """Run the command that was typed."""
    gc.disable()  # until the first dossier is done (see `making`): nothing that is loaded goes away
    main(prog_name="jobpepper")


if __name__ == "__main__":
    run()
