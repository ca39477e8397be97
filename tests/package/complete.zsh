# Prints what zsh lists for a line: complete.zsh FOLDER LINE. A terminal of its own, because completion
# works in the line editor only.
zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z "PROMPT='' PS2='' fpath=($1 \$fpath); autoload -Uz compinit; compinit -D -u; LISTMAX=1000; stty rows 200 cols 200; print READY-\$((1+1))"
zpty -r z out '*READY-2*'
# The editor has begun when it asks for pasted text to be marked; before, ^D would end the shell.
zpty -r z out '*2004h*'
zpty -w -n z "$2"$'\C-d'
zpty -w -n z $'\C-u'"print END-\$((1+1))"$'\n'
zpty -r z out '*END-2*'
print -r -- "$out"
zpty -d z
