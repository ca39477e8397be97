import { describe, expect, it } from 'vitest';
import { titleSegments } from '../../../shared/bibliography/plain-text.ts';
import { encodeTitle } from '../../../shared/bibliography/title.ts';

describe('encodeTitle', () => {
  it.each([
    ['Attention Is All You Need', 'Attention Is All You Need'],
    ['LongLoRA: Efficient Fine-tuning', '{LongLoRA}: Efficient Fine-tuning'],
    ['An Empirical Study of GPT-3', 'An Empirical Study of {GPT}-3'],
    ['Qwen2.5-1M Technical Report', '{Qwen2.5}-{1M} Technical Report'],
    ['LLMs meet iPhones', '{LLMs} meet {iPhones}'],
    ['M2-BERT and E2G (CRAG)', '{M2}-{BERT} and {E2G} ({CRAG})'],
    ["O'Brien's Kites", "{O'Brien's} Kites"],
    ["Let's Fly", "Let's Fly"],
    ['The U.S. and A.I', 'The {U.S}. and {A.I}'],
    ['A Survey of A* and Q-Learning', 'A Survey of {A}* and {Q}-Learning'],
    ['Vitamin A', 'Vitamin {A}'],
    ['How I Fly', 'How {I} Fly'],
    ['C++ & C#', '{C}++ \\& {C}\\#'],
    ['ŠVM and École', '{ŠVM} and École'],
    ['PanGu-$α$: Kites', '{PanGu}-{$\\alpha$}: Kites'],
    ['On $\\mathbb{R}^n$', 'On {$\\mathbb{R}^n$}'],
    ['Bad $\\input{x}$ math', 'Bad x math'],
    ['Broken $x_{i$', 'Broken \\$x\\_\\textbraceleft{}i\\$'],
    ['E^2-LLM', '{E}\\textasciicircum{}2-{LLM}'],
    ['E² is energy', '{E²} is energy'],
  ])('writes %j as %j', (title, latex) => {
    expect(encodeTitle(titleSegments(title), 'utf8')).toBe(latex);
  });

  it('keeps macros of protected words out of the reach of styles', () => {
    // `{\v S}VM` would be a special character, whose letters BibTeX lowers.
    expect(encodeTitle(titleSegments('ŠVM'), 'latex')).toBe('{{\\v S}VM}');
    expect(encodeTitle(titleSegments('²HO'), 'latex')).toBe('{{\\textsuperscript{2}}HO}');
  });
});
