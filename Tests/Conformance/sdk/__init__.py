"""The checks of contract 8; `run.py` beside this folder starts them."""
