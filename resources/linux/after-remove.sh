#!/bin/sh
# Runs as root after a deb or rpm is removed, and when it is upgraded: then there is nothing to do.
set -e

case "$1" in
  # dpkg says what happens, rpm how many versions are left.
  remove | purge | disappear | 0) ;;
  *) exit 0 ;;
esac

profile=/etc/apparmor.d/'${executable}'
if [ -f "$profile" ]; then
  if apparmor_status --enabled >/dev/null 2>&1; then
    apparmor_parser --remove "$profile" >/dev/null 2>&1 || true
  fi
  rm -f "$profile"
fi

if command -v update-mime-database >/dev/null; then
  update-mime-database /usr/share/mime || true
fi
if command -v update-desktop-database >/dev/null; then
  update-desktop-database -q /usr/share/applications || true
fi
if command -v gtk-update-icon-cache >/dev/null && [ -f /usr/share/icons/hicolor/index.theme ]; then
  gtk-update-icon-cache -q -f -t /usr/share/icons/hicolor || true
fi
