; The app itself registers lectern:// links, for its user, when it first starts.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegKey HKCU "Software\Classes\lectern"
  ${endIf}
!macroend
