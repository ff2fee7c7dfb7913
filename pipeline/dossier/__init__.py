"""One dossier: loaded, judged, with what came back, and which documents it makes for whom."""
