import { copyText } from '../../state/copy-text.ts';
import { Button } from '../../ui/button.tsx';
import type { Detail } from './details.ts';
import { strings } from './strings.ts';

type Props = { details: readonly Detail[]; profile: string; onOpen: () => void };

/** What is running, and where the library lies. */
export function Running({ details, profile, onOpen }: Props) {
  return (
    <dl className="about-facts">
      {details.map(({ name, value, remark }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {remark && <span className="hint"> ({remark})</span>}
          </dd>
        </div>
      ))}
      <div>
        <dt>{strings.profile}</dt>
        <dd className="about-profile">
          <code>{profile}</code>
          <span>
            <Button label={strings.openFolder} icon="folder" onClick={onOpen} />
            <Button
              label={strings.copyPath}
              onClick={() => void copyText(profile, strings.pathCopied)}
            />
          </span>
        </dd>
      </div>
    </dl>
  );
}
