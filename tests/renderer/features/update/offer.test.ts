import { createElement, lazy } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Offer } from '../../../../renderer/features/update/offer.tsx';
import type { UpdateOffer } from '../../../../shared/update/update-state.ts';

const OFFER: UpdateOffer = {
  version: '0.2.0',
  releasedAt: '2026-11-26T00:00:00.000Z',
  notes: '## New\n\n- Kites <b>land</b>.',
  size: 0,
  canGoBack: false,
};

test('the notes can be read as they are written while what draws them is being loaded', () => {
  const Never = lazy(() => new Promise<never>(() => undefined));
  const page = renderToString(
    createElement(Offer, { offer: OFFER, draw: () => createElement(Never) }),
  );
  expect(page).toContain('## New\n\n- Kites &lt;b&gt;land&lt;/b&gt;.');
});
