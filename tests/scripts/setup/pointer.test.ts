import { expect, it } from 'vitest';
import { parkPointer } from '../../../scripts/setup/pointer.mjs';

it('says that there is no such display', async () => {
  await expect(parkPointer(':99999', Buffer.alloc(16))).rejects.toThrow('ENOENT');
});
