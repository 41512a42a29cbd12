"""`python -m checker`: the same as the `factcheck` command."""

from checker.cli import run

if __name__ == "__main__":
    run()
