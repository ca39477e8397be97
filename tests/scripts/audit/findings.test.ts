import { expect, it } from 'vitest';
import { findingsIn, lineOf } from '../../../scripts/audit/findings.mjs';

const locked = {
  'node_modules/react': {},
  'node_modules/tool': { dev: true },
  'node_modules/electron': { dev: true },
  'node_modules/both': { dev: true },
  'node_modules/react/node_modules/both': {},
};
const advisory = { title: 'Bad', url: 'https://x.example/1' };
const vulnerable = (severity: string, ...nodes: string[]) => ({ severity, nodes, via: [advisory] });

it('takes what is shipped, Electron with it, the worst first', () => {
  const found = findingsIn(
    {
      vulnerabilities: {
        react: vulnerable('low', 'node_modules/react'),
        tool: vulnerable('critical', 'node_modules/tool'),
        electron: vulnerable('high', 'node_modules/electron'),
        both: vulnerable('critical', 'node_modules/both', 'node_modules/react/node_modules/both'),
      },
    },
    locked,
  );
  expect(found.map(({ name, isBlocking }) => [name, isBlocking])).toEqual([
    ['both', true],
    ['electron', true],
    ['react', false],
  ]);
});

it('says what an advisory is about, and by way of whom', () => {
  const [finding] = findingsIn(
    {
      vulnerabilities: {
        react: { severity: 'high', nodes: ['node_modules/react'], via: [advisory, 'scheduler'] },
      },
    },
    locked,
  );
  expect(finding && lineOf(finding)).toBe(
    '  high: react: Bad https://x.example/1; by way of scheduler',
  );
});
