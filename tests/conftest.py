"""What all tests share: the servers are started by the settings, the people stand in `tests.cast`."""

pytest_plugins = ["tests.cast"]
