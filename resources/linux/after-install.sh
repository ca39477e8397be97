#!/bin/sh
# Runs as root after a deb or rpm is installed or upgraded. electron-builder puts names in for
# ${executable} and ${sanitizedProductName}; variables of the shell are written without braces.
set -e

folder='/opt/${sanitizedProductName}'

# Whether ordinary users may have user namespaces, which Chromium's sandbox is made of; asked as
# nobody, because root may have them anyway.
users_have_namespaces() {
  setpriv --reuid 65534 --regid 65534 --clear-groups unshare --user --map-root-user true 2>/dev/null
}

# Where they may not, the older sandbox needs its helper to be setuid root.
if users_have_namespaces; then
  chmod 0755 "$folder/chrome-sandbox"
else
  chmod 4755 "$folder/chrome-sandbox"
fi

# Ubuntu from 24.04 on lets only named programs use namespaces. Older AppArmor does not know the rule
# and needs none.
profile=/etc/apparmor.d/'${executable}'
if apparmor_status --enabled >/dev/null 2>&1; then
  if apparmor_parser --skip-kernel-load --debug "$folder/resources/apparmor-profile" >/dev/null 2>&1; then
    cp -f "$folder/resources/apparmor-profile" "$profile"
    if ! ischroot 2>/dev/null; then
      apparmor_parser --replace --write-cache --skip-read-cache "$profile" || true
    fi
  fi
fi

# Most systems do this by themselves; nothing is lost where they have.
if command -v update-mime-database >/dev/null; then
  update-mime-database /usr/share/mime || true
fi
if command -v update-desktop-database >/dev/null; then
  update-desktop-database -q /usr/share/applications || true
fi
if command -v gtk-update-icon-cache >/dev/null && [ -f /usr/share/icons/hicolor/index.theme ]; then
  gtk-update-icon-cache -q -f -t /usr/share/icons/hicolor || true
fi
