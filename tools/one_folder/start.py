"""What the program in the folder does: without a word behind it, it opens the app, as who clicks on it wants; with words it is the command line."""

import multiprocessing
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # the processes that read documents are this program again
    if len(sys.argv) == 1:
        sys.argv.append("open")
    from openupr.commands import main

    main()
