import { describe, expect, it } from 'vitest';
import { isDistinctiveTitle } from '../../shared/distinctive-title.ts';

describe('isDistinctiveTitle', () => {
  it.each([
    'Editorial',
    'Reply',
    'Introduction',
    'Preface to the special issue',
    'Guest Editorial: Introduction to the Special Issue, Part II',
    'Book review',
    'Erratum',
    'Correction to: Volume 12',
    'Reply to Smith',
    'In memoriam',
    'Table of Contents',
    "Editor's note",
    'Author index',
    'March 2026',
    'Deep Learning',
    'Natural Language Processing',
    'Kites',
    'Kite 2',
    '0',
    '',
    '???',
    '前言',
    '編集後記',
    '特集にあたって',
    '머리말',
    '$x$',
  ])('says no to %j', (title) => {
    expect(isDistinctiveTitle(title)).toBe(false);
  });

  it.each([
    'Attention Is All You Need',
    'Qwen2.5-1M Technical Report',
    'Segment Anything',
    'A Survey of Large Kites',
    'Reply to Smith and Jones on the stability of kites',
    'UL2: Unifying Language Learning Paradigms',
    'MoA: Mixture of Sparse Attention for Automatic Large Language Model Compression',
    'Clustered Retrieved Augmented Generation (CRAG)',
    '基于深度学习的风筝控制方法',
    '凧の自律制御に関する研究',
  ])('says yes to %j', (title) => {
    expect(isDistinctiveTitle(title)).toBe(true);
  });
});
