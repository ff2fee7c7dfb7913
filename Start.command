#!/bin/bash
# Een dubbelklik (macOS) maakt de documenten van alle dossiers. Wat het doet, doet ook 'make reports'.
cd "$(dirname "$0")" || exit 1
export PYTHONUTF8=1
home="$HOME/Library/Application Support/Jobpepper"
python="$home/venv/bin/python"
if ! cmp -s requirements.txt "$home/requirements.txt" || [ ! -x "$python" ]; then
  echo "De eerste keer wordt alles klaargezet. Dat duurt enkele minuten en vraagt internet."
  mkdir -p "$home"
  [ -x "$python" ] || python3 -m venv "$home/venv" || { echo "Installeer eerst Python 3.11 of nieuwer: python.org"; exit 1; }
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 of nieuwer is nodig: python.org")' || exit 1
  "$python" -m pip install --disable-pip-version-check --require-hashes -r requirements.txt || exit 1
  cp requirements.txt "$home/requirements.txt"
fi
if [ $# -eq 0 ]; then
  "$python" -m pipeline reports --open
else
  "$python" -m pipeline reports --open --workbooks "$1"
fi
echo
read -r -n 1 -p "Druk op een toets om te sluiten."
