import { describe, expect, it } from 'vitest';
import { readJson } from '../../../shared/feed/json-answer.ts';

const problem = (text: string) => {
  const answer = readJson(text);
  return 'problem' in answer ? answer.problem : null;
};

describe('readJson', () => {
  it('reads JSON, also behind a byte order mark', () => {
    expect(readJson('\ufeff {"a": [1]}')).toEqual({ value: { a: [1] } });
    expect(readJson('null')).toEqual({ value: null });
    expect(readJson('{"error": null}')).toEqual({ value: { error: null } });
  });

  it.each([
    ['', { code: 'empty' }],
    [' \n\ufeff ', { code: 'empty' }],
    ['<!DOCTYPE html><p>x', { code: 'web-page' }],
    ['\n<HTML lang=en>', { code: 'web-page' }],
    ['<?xml version="1.0"?><rss/>', { code: 'not-a-feed' }],
    ['{"a": 1', { code: 'malformed' }],
    ['[1,]', { code: 'malformed' }],
    ['Resource not found.', { code: 'service-error', detail: 'Resource not found.' }],
    ['{"error":"Invalid date"}', { code: 'service-error', detail: 'Invalid date' }],
    ['{"error":true,"message":"No"}', { code: 'service-error', detail: 'No' }],
    ['{"error":{"message":" No\\nway "}}', { code: 'service-error', detail: 'No way' }],
    ['{"errors":[{"status":"404","title":"Gone"}]}', { code: 'service-error', detail: 'Gone' }],
    ['{"errors":["Slow down"]}', { code: 'service-error', detail: 'Slow down' }],
    ['{"errors":[{}]}', { code: 'service-error' }],
  ])('%s', (text, expected) => {
    expect(problem(text)).toEqual(expected);
  });

  it('shows no more than a line of what a service says', () => {
    expect(problem(JSON.stringify({ error: 'x'.repeat(1e5) }))?.detail).toHaveLength(300);
  });

  it('survives any depth', () => {
    expect(problem('['.repeat(1e6))).toEqual({ code: 'malformed' });
    expect(problem('['.repeat(5e4) + ']'.repeat(5e4))).toBeNull();
    expect(problem('['.repeat(1e6) + ']'.repeat(1e6))).toEqual({ code: 'malformed' });
  });
});
