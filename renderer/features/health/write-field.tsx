import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { writeByHand } from './mend.ts';
import type { ShownFinding, ShownPaper } from './messages.ts';
import { fieldName, strings } from './strings.ts';

type Props = { paper: ShownPaper; finding: ShownFinding; isMissing: boolean };

/** A field of an entry that only its owner can put right, to be typed anew. */
export function WriteField({ paper, finding, isMissing }: Props) {
  const field = fieldName(finding.field);
  const before = isMissing ? '' : finding.before;
  const [text, setText] = useState(before);
  const write = (event: FormEvent) => {
    event.preventDefault();
    void writeByHand(paper, finding.field, text);
  };
  return (
    <form className="health-write" onSubmit={write}>
      <input
        className="field"
        aria-label={strings.valueOf(field, paper.title)}
        placeholder={isMissing ? field : undefined}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        type="submit"
        label={strings.write}
        aria-label={strings.writeOf(field, paper.title)}
        disabled={text.trim() === '' || text === before}
      />
    </form>
  );
}
