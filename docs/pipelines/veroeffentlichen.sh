#!/usr/bin/env bash
# Veröffentlicht, was in diesem Klon steht: holen, Pakete nach der Lock-Datei richten, »invoke publish«.
#
#   docs/pipelines/veroeffentlichen.sh                von Hand; auch, wenn die Forge ausfällt
#   docs/pipelines/veroeffentlichen.sh --zeitplan     für systemd oder cron, jede Minute: arbeitet nur nach einem neuen
#                                                     Commit und zu jeder Viertelstunde, sagt nichts, wenn alles klappt,
#                                                     und dasselbe zum selben Commit nur einmal
#   docs/pipelines/veroeffentlichen.sh --ohne-holen   in einer Pipeline, die den neuesten Stand schon hat; nennt am Ende
#                                                     die Texte für den Kanal
#
# Endet wie »invoke publish«: 0 alles ist öffentlich, 1 nichts hat sich geändert, 3 eine Meldung wird zurückgehalten.
# 75: Was hier steht, ist öffentlich, aber das Holen oder das Installieren ist gescheitert.
set -euo pipefail

note=.cache/zeitplan # Commit, Ende und Viertelstunde des letzten Laufs
log=.cache/zeitplan.log
mode=${1:-}
trouble=0

# Eine Forge, die nicht antwortet, hält nichts auf.
within() {
  if command -v timeout >/dev/null; then timeout "$@"; else "${@:2}"; fi
}

fetch() {
  within 60 git pull --quiet --ff-only 9>&- && return
  trouble=75
  echo "Das Holen ist gescheitert (Grund darüber). Veröffentlicht wird, was in diesem Klon steht." >&2
}

follow_lock() {
  make --silent .venv/installed >&2 && return
  trouble=75
  [ -x .venv/bin/invoke ] || return 1
  echo "Das Installieren ist gescheitert (Grund darüber). Veröffentlicht wird mit den bisherigen Paketen." >&2
}

publish() {
  local code=0
  follow_lock || return 1
  .venv/bin/invoke publish --zurueckhalten || code=$?
  [ "$code" -ne 0 ] || code=$trouble
  return "$code"
}

now() { echo $(($(date +%s) / 900)); }

is_due() {
  local commit quarter
  read -r commit _ quarter 2>/dev/null <"$note" || return 0
  [ "$commit" != "$(git rev-parse HEAD)" ] || [ "$quarter" != "$(now)" ]
}

by_schedule() {
  export GIT_TERMINAL_PROMPT=0
  local code=0 quarter before said
  quarter=$(now)
  fetch 2>"$log"
  is_due || exit 0
  publish >>"$log" 2>&1 || code=$?
  said="$(git rev-parse HEAD) $code"
  before=$(cut -d ' ' -f 1,2 "$note" 2>/dev/null) || true
  [ "$code" -eq 0 ] || [ "$said" = "$before" ] || cat "$log" >&2
  echo "$said $quarter" >"$note"
  return "$code"
}

wait_for_schedule() {
  echo "Der Zeitplan veröffentlicht gerade. Danach geht es hier weiter." >&2
  flock 9
}

by_hand() {
  fetch
  local code=0
  publish || code=$?
  [ "$code" -eq 1 ] || echo "Fertig. Von wann die Website ist, steht auf ihr unter /stand.json."
  return "$code"
}

in_pipeline() {
  local code=0 said=.cache/gesagt
  publish >"$said" || code=$?
  cat "$said"
  [ "$code" -ne 1 ] || return 1
  # Auf GitHub und Forgejo steht beides auch in der Zusammenfassung des Laufs.
  if [ "$code" -eq 3 ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
    { printf '## Zurückgehalten\n\n````text\n' && cat "$said" && printf '````\n\n'; } >>"$GITHUB_STEP_SUMMARY"
  fi
  .venv/bin/invoke whatsapp --content "$(sources)" || echo "Die Texte für den Kanal stehen unter /redaktion/."
  return "$code"
}

# Woraus gemacht ist, was zu sehen ist: Eine Meldung mit einem Fehler steht darin, wie sie zu sehen ist, oder nicht.
sources() {
  local kept
  kept=$(readlink veroeffentlicht/aktuell) && kept=veroeffentlicht/${kept%/website}/quellen
  [ -d "$kept" ] || kept=content
  echo "$kept"
}

main() {
  cd "$(dirname "${BASH_SOURCE[0]}")/../.."
  mkdir -p .cache
  exec 9>.cache/zeitplan.lock
  case "$mode" in
    --zeitplan)
      ! command -v flock >/dev/null || flock --nonblock 9 || exit 0
      by_schedule
      ;;
    --ohne-holen) in_pipeline ;;
    "")
      ! command -v flock >/dev/null || flock --nonblock 9 || wait_for_schedule
      by_hand
      ;;
    *)
      sed -n '2,/^set/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
      exit 2
      ;;
  esac
}

# Beim Holen kann sich diese Datei ändern: Bash hat sie bis zu dieser Zeile gelesen und liest danach nicht weiter.
main; exit
