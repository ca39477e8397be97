import { useLiveQuery } from 'dexie-react-hooks';
import { storedKeys } from '../../db/citekeys.ts';
import { copyText } from '../../state/copy-text.ts';
import { openDialog } from '../../state/ui.ts';
import { Button } from '../../ui/button.tsx';
import { strings } from './strings.ts';

/** The citekey of a paper, if it has one yet, and those that it had before. */
export function PaperCitekey({ id }: { id: string }) {
  const keyed = useLiveQuery(async () => (await storedKeys([id])).get(id) ?? null, [id]);
  if (!keyed) return null;
  const { citekey, ids } = keyed;
  return (
    <div className="paper-topics paper-citekey">
      <span className="label">{strings.citekey}</span>
      <code>{citekey}</code>
      <Button
        look="quiet"
        label={strings.copyCitekey}
        onClick={() => void copyText(citekey, strings.citekeyCopied(citekey))}
      />
      <Button
        look="quiet"
        label={strings.changeCitekey}
        onClick={() => openDialog({ kind: 'citekey', id })}
      />
      {ids.length > 0 && <span>{strings.formerCitekeys(ids.join(', '))}</span>}
    </div>
  );
}
