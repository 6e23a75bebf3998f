import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { missingFonts } from './fonts.ts';

test('on a machine without type faces each is named with the package that brings it', () => {
  expect(missingFonts([`${tmpdir()}/no-such-fonts`])).toEqual([
    { face: 'DejaVu Sans', debianPackage: 'fonts-dejavu-core' },
    { face: 'DejaVu Serif', debianPackage: 'fonts-dejavu-core' },
    { face: 'Noto Sans CJK SC', debianPackage: 'fonts-noto-cjk' },
    { face: 'Noto Serif CJK SC', debianPackage: 'fonts-noto-cjk' },
    { face: 'OCR B', debianPackage: 'fonts-ocr-b' },
  ]);
});
