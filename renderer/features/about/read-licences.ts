import * as v from 'valibot';
import { LICENCES_FILE, type Licence, LicencesSchema } from '../../../shared/licences.ts';
import { done, failed, type Reply } from '../../../shared/reply.ts';
import { strings } from './strings.ts';

/** The licences of everything that is shipped, which the build put beside the page. */
export async function readLicences(load: typeof fetch): Promise<Reply<Licence[]>> {
  try {
    const answer = await load(LICENCES_FILE);
    return done(v.parse(LicencesSchema, await answer.json()));
  } catch {
    return failed('no-licences', strings.unreadable, strings.installAnew);
  }
}
