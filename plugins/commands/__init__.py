"""What ``invoke`` runs: each command takes paths and a clock, prints German, returns the exit code."""
