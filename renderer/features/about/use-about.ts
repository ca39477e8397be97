import { useEffect, useState } from 'react';
import type { About } from '../../../shared/about.ts';
import type { Licence } from '../../../shared/licences.ts';
import type { Failure } from '../../../shared/reply.ts';
import { ask } from '../../bridge.ts';
import { readLicences } from './read-licences.ts';

/** What the window shows: null while it is being read. */
export type Shown = { about: About | null; licences: Licence[] | null; failure: Failure | null };

/** Reads what is running and what is shipped, once. */
export function useAbout(): Shown {
  const [shown, setShown] = useState<Shown>({ about: null, licences: null, failure: null });
  useEffect(() => {
    let isOn = true;
    void Promise.all([ask('about', {}), readLicences(fetch)]).then(([about, licences]) => {
      if (!isOn) return;
      const failure = [about, licences].find((reply) => !reply.ok);
      setShown({
        about: about.ok ? about.value : null,
        licences: licences.ok ? licences.value : null,
        failure: failure && !failure.ok ? failure.failure : null,
      });
    });
    return () => {
      isOn = false;
    };
  }, []);
  return shown;
}
