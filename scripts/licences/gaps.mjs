/**
 * What tarballs leave out or put badly, by package. Look at an entry again when its package gets a
 * new version.
 *
 * - `licence`, `by`, `text`: what the package does not say
 * - `until`: where its licence file goes on about something that is not shipped
 * - `also`: a file of ours, from the project's folder, with the full text that it only refers to
 *
 * @typedef {{licence?: string, by?: string, text?: string, until?: string, also?: string}} Gap
 */

const mit = (holder) => `The MIT License (MIT)

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
associated documentation files (the "Software"), to deal in the Software without restriction,
including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense,
and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so,
subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial
portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT
LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT.
IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION
WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** @type {Record<string, Gap>} */
export const GAPS = {
  // Its licence file names the one who serves the font; the font itself names its maker.
  '@fontsource-variable/source-serif-4': {
    by: "Copyright 2014-2023 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'",
  },
  // Its licence file leaves the choice, and the texts, to the reader: this is our choice.
  citeproc: { also: 'resources/licences/CPAL-1.0.txt' },
  // Neither the tarball nor its repository has more than the licence's name.
  'lazy-val': { text: mit('Vladimir Krivosheev') },
  // The tarball has no licence file; this is the one of its repository.
  'remark-math': { text: mit('Junyoung Choi <fluke8259@gmail.com> (https://rokt33r.github.io)') },
  // Of Vite the bundle holds a helper of a few lines, and nothing of what Vite itself bundles.
  vite: { until: '# Licenses of bundled dependencies' },
};
