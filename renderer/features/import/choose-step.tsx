import { useState } from 'react';
import type { Failure } from '../../../shared/reply.ts';
import { Button } from '../../ui/button.tsx';
import { Problem } from '../../ui/problem.tsx';
import { RecentImports } from './recent-imports.tsx';
import { strings } from './strings.ts';

type Props = {
  failure: Failure | undefined;
  /** A text that was pasted before. */
  pasted: string;
  /** Told of every change, so that the text outlives this step. */
  onType: (text: string) => void;
  onChoose: () => void;
  onFile: (file: File) => void;
  onText: (text: string) => void;
};

/** The first step: a file, or a pasted text. */
export function ChooseStep({ failure, pasted, onType, onChoose, onFile, onText }: Props) {
  const [text, setText] = useState(pasted);
  return (
    <>
      {failure && <Problem failure={failure} />}
      <p>{strings.intro}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same */}
      <div
        className="drop-area"
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          const file = event.dataTransfer.files[0];
          if (file) onFile(file);
        }}
      >
        <Button look="strong" label={strings.choose} onClick={onChoose} />
        <span className="hint">{strings.orDrop}</span>
      </div>
      <label className="stack">
        {strings.paste}
        <textarea
          className="field paste-field"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            onType(event.target.value);
          }}
        />
      </label>
      <div>
        <Button label={strings.read} disabled={text.trim() === ''} onClick={() => onText(text)} />
      </div>
      <RecentImports />
    </>
  );
}
