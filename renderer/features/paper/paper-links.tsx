import { linksOf } from '../../../shared/links.ts';
import type { Paper } from '../../../shared/paper.ts';
import { openLink } from '../../state/open-link.ts';
import { OutLink } from '../../ui/out-link.tsx';
import { strings } from './strings.ts';

/** The paper's places on the web, opened in the system's browser. */
export function PaperLinks({ paper }: { paper: Paper }) {
  const links = linksOf(paper);
  if (links.length === 0) return null;
  return (
    <ul className="paper-links" aria-label={strings.links}>
      {links.map(({ kind, url }) => (
        <li key={kind}>
          <OutLink url={url} onOpen={openLink}>
            {strings[kind]}
          </OutLink>
        </li>
      ))}
    </ul>
  );
}
