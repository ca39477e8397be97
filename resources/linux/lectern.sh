#!/bin/sh
# Starts Lectern, from a package (/usr/bin/lectern points here) or from an unpacked archive. Commands
# such as `lectern export` open no window, but Chromium wants a display all the same: where there is
# none, they get a virtual one.

app=$(dirname "$(readlink -f "$0")")/../lectern

# What is asked for, as electron/terminal/command-line.ts reads it: help, a command, or the window.
kind_of() {
  kind=window
  first=yes
  while [ $# -gt 0 ]; do
    case $1 in
      -h | --help) kind=help ;;
      --user-data-dir) if [ $# -gt 1 ]; then shift; fi ;;
      -*) ;;
      help) if [ $first = yes ]; then kind=help; fi; first=no ;;
      export) if [ $first = yes ] && [ $kind = window ]; then kind=command; fi; first=no ;;
      *) first=no ;;
    esac
    shift
  done
  echo $kind
}

has_no_sandbox() {
  for word in "$@"; do
    if [ "$word" = --no-sandbox ]; then return 0; fi
  done
  return 1
}

kind=$(kind_of "$@")

# Chromium tells a terminal of every bus and graphics card that it misses; a command's own words
# would drown. Help is said before a page is opened or a display is looked for.
case $kind in
  help) exec "$app" --no-sandbox --log-level=3 "$@" ;;
  command) set -- --log-level=3 "$@" ;;
esac

if [ "$(id -u)" -eq 0 ] && ! has_no_sandbox "$@"; then
  echo 'lectern: root cannot have the sandbox that pages are kept in.' >&2
  echo 'Start it as another user or, where nobody else uses the machine, with --no-sandbox.' >&2
  exit 1
fi

if [ -n "$DISPLAY" ] || [ -n "$WAYLAND_DISPLAY" ]; then
  exec "$app" "$@"
fi

if [ $kind = window ]; then
  echo 'lectern: there is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are unset).' >&2
  echo 'See "lectern --help" for what works in a terminal.' >&2
  exit 1
fi

if ! command -v xvfb-run >/dev/null || ! command -v xauth >/dev/null; then
  echo 'lectern: there is no display, and this needs a virtual one then. Install it and try again:' >&2
  echo '  Debian, Ubuntu  apt install xvfb xauth' >&2
  echo '  Fedora          dnf install xorg-x11-server-Xvfb xorg-x11-xauth' >&2
  exit 1
fi

# Some xvfb-run put what a program complains of among what it prints; descriptor 3 goes past them.
exec xvfb-run --auto-servernum --server-args='-screen 0 1280x800x24 -nolisten tcp' \
  sh -c 'exec "$@" 2>&3 3>&-' sh "$app" "$@" 3>&2
