# Completion of lectern(1) in fish.

set -l none 'not __fish_seen_subcommand_from export help'
set -l export '__fish_seen_subcommand_from export'

complete -c lectern -n $none -a export -d 'Write a bibliography'
complete -c lectern -n $none -a help -d 'Say what can be asked for'
complete -c lectern -n $none -l add-paper -d 'Open the dialog that adds a paper'
complete -c lectern -n $none -l refresh-feeds -d 'Ask all feeds for news'
complete -c lectern -n '__fish_seen_subcommand_from help' -f
complete -c lectern -l user-data-dir -x -a '(__fish_complete_directories)' -d 'Profile to use'
complete -c lectern -s h -l help -d 'Say what can be asked for'

complete -c lectern -n $export -f
complete -c lectern -n $export -l query -x -d 'Papers that a search finds'
complete -c lectern -n $export -l aux -x -a '(__fish_complete_suffix .aux)' -d 'Only what a LaTeX document cites'
complete -c lectern -n $export -l format -x -a 'bibtex biblatex ris csl-json csl-yaml hayagriva markdown references' -d Format
complete -c lectern -n $export -l flavour -x -a 'utf8 latex' -d 'How characters are written'
complete -c lectern -n $export -l style -x -a 'apa ieee acm chicago-author-date nature vancouver' -d 'Style of references'
complete -c lectern -n $export -l url -x -a 'always needed never' -d 'When addresses are written'
complete -c lectern -n $export -l abstract -d 'Write abstracts as well'
complete -c lectern -n $export -l keywords -d 'Write tags as keywords'
complete -c lectern -n $export -l notes -d 'Write notes as well'
complete -c lectern -n $export -l file -d 'Write paths of files as well'
complete -c lectern -n $export -l out -r -F -d 'File to write'
complete -c lectern -n $export -l quiet -d 'Say nothing but errors'
