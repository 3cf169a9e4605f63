from os.path import basename, dirname, join
from glob import glob

# How checkov finds the rules beside this file.
__all__ = [basename(file)[:-3] for file in glob(join(dirname(__file__), "*.py")) if not file.endswith("__init__.py")]
