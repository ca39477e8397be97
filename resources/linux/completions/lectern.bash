# Completion of lectern(1) in bash.

_lectern() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} command='' words at
  COMPREPLY=()

  # bash takes "--format=ris" for three words.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $previous == '=' && COMP_CWORD -ge 2 ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((at = 1; at < COMP_CWORD; at++)); do
    case ${COMP_WORDS[at]} in
      export | help) command=${COMP_WORDS[at]} ;;
    esac
  done

  case $previous in
    --format) words='bibtex biblatex ris csl-json csl-yaml hayagriva markdown references' ;;
    --flavour) words='utf8 latex' ;;
    --style) words='apa ieee acm chicago-author-date nature vancouver' ;;
    --url) words='always needed never' ;;
    --query) return ;;
    --out) _lectern_files '*'; return ;;
    --aux) _lectern_files '*.aux'; return ;;
    --user-data-dir) _lectern_files ''; return ;;
    *)
      case $command in
        help) return ;;
        export) words='--query --aux --format --flavour --style --url --abstract --keywords --notes --file --out --user-data-dir --quiet --help' ;;
        *)
          words='export help --user-data-dir --add-paper --refresh-feeds --help'
          if [[ $current != -* ]]; then _lectern_files '*.@(bib|lectern)'; fi
          ;;
      esac
      ;;
  esac
  while IFS= read -r at; do COMPREPLY+=("$at"); done < <(compgen -W "$words" -- "$current")
}

# Adds folders, and files whose names fit the pattern.
_lectern_files() {
  local name restore
  restore=$(shopt -p extglob)
  shopt -s extglob
  compopt -o filenames 2>/dev/null
  while IFS= read -r name; do
    # shellcheck disable=SC2053
    if [[ -d $name || $name == $1 ]]; then COMPREPLY+=("$name"); fi
  done < <(compgen -f -- "$current")
  $restore
}

complete -F _lectern lectern
