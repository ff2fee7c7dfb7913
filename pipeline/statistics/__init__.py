"""The organisation's own statistics: tables over all dossiers, with pandas, and files of them."""
