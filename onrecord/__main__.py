"""Let `python -m onrecord` do what `onrecord` does."""

from onrecord.present.cli import main

if __name__ == "__main__":
    main()
