#!/usr/bin/env bash
# Richtet in einer Pipeline den Zugang zum Webserver ein, wenn es einen gibt.
#   SSH_SCHLUESSEL  privater Schlüssel, nur für diesen Zweck und diesen Ordner
#   SSH_SERVER      Zeilen für known_hosts, vorher geprüft: ssh-keyscan server.example
set -euo pipefail
umask 077

[ -n "${SSH_SCHLUESSEL:-}" ] || exit 0
[ -n "${SSH_SERVER:-}" ] || {
  echo "SSH_SERVER fehlt. Ohne bekannten Server geht der Schlüssel an niemanden." >&2
  exit 1
}
mkdir -p ~/.ssh
printf '%s\n' "$SSH_SCHLUESSEL" | tr -d '\r' >~/.ssh/id_ed25519
printf '%s\n' "$SSH_SERVER" >>~/.ssh/known_hosts
command -v rsync >/dev/null || { apt-get update -qq && apt-get install -qq --yes rsync openssh-client; } >/dev/null
