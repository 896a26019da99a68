// A program may register nothing at all.
