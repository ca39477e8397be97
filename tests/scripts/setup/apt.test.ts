import { expect, it } from 'vitest';
import { chooseNames } from '../../../scripts/setup/apt.mjs';

const bookworm = `libasound2:
  Installed: (none)
  Candidate: 1.2.8-1+b1
  Version table:
     1.2.8-1+b1 500
xvfb:
  Installed: 2:21.1.7
  Candidate: 2:21.1.7
`;

const noble = `libasound2t64:
  Installed: (none)
  Candidate: 1.2.11-1build2
libasound2:
  Installed: (none)
  Candidate: (none)
xvfb:
  Installed: (none)
  Candidate: 2:21.1.12
`;

it('takes the plain names on Debian 12', () => {
  expect(chooseNames(['libasound2', 'xvfb'], bookworm)).toEqual(['libasound2', 'xvfb']);
});

it('takes the new names where the old one is only virtual', () => {
  expect(chooseNames(['libasound2', 'xvfb'], noble)).toEqual(['libasound2t64', 'xvfb']);
});

it('takes the plain names where nothing is known yet', () => {
  expect(chooseNames(['libasound2'], '')).toEqual(['libasound2']);
});
