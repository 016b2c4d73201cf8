"""The review window (Qt). Imports only the public names of `comparer`."""
