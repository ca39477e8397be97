import { describe, expect, it } from 'vitest';
import { readDoctype } from '../../../../shared/feed/xml/doctype.ts';

describe('readDoctype', () => {
  it.each([
    ['<!DOCTYPE HTML>x', { name: 'html', end: 15, isOpen: false, isClosed: true }],
    ['<!doctype>', { name: '', end: 10, isOpen: false, isClosed: true }],
    [`<!DOCTYPE a PUBLIC "[>'" '>"['>x`, { name: 'a', end: 31, isOpen: false, isClosed: true }],
    ['<!DOCTYPE a[x', { name: 'a', end: 11, isOpen: true, isClosed: false }],
    ['<!DOCTYPE a "x>', { name: 'a', end: 15, isOpen: false, isClosed: false }],
    ['<!DOCTYPE a', { name: 'a', end: 11, isOpen: false, isClosed: false }],
  ])('reads %j', (text, expected) => {
    expect(readDoctype(text, 0)).toEqual(expected);
  });
});
