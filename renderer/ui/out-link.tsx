import type { ReactNode } from 'react';
import { Icon } from './icons.tsx';

type Props = { url: string; onOpen: (url: string) => void; children: ReactNode };

/** A link that leaves the app; the address stands in its tooltip. */
export function OutLink({ url, onOpen, children }: Props) {
  return (
    <a
      className="out-link"
      href={url}
      title={url}
      // The window cannot be navigated away: the press goes to the system's browser instead.
      onClick={(event) => {
        event.preventDefault();
        onOpen(url);
      }}
      onAuxClick={(event) => event.preventDefault()}
    >
      {children}
      <Icon name="link" />
    </a>
  );
}
