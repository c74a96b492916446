"""``python -m kzclaims``."""

from kzclaims.cli import main

if __name__ == "__main__":
    main()
