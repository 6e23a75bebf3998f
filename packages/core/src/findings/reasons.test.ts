import { expect, test } from 'vitest';
import { allReasons, reasons } from './reasons.ts';
import { words } from './say.ts';

test('every reason says what it is about, when trying again makes sense, and the one thing to do', () => {
  for (const [code, entry] of Object.entries(reasons)) {
    expect(entry.about, code).toBeTruthy();
    expect(entry.retry, code).toBeTruthy();
    expect(entry.remedy, code).toBeTruthy();
    expect(entry.verdicts.length, code).toBeGreaterThan(0);
  }
});

test('a code has a family and a name, and there are 85 of them', () => {
  for (const code of allReasons) expect(code).toMatch(/^[a-z]+\.[a-z_]+$/);
  expect(allReasons).toHaveLength(85);
});

test('masked are exactly the codes that would teach an attacker or tip off', () => {
  const masked = allReasons.filter((reason) => reasons[reason].masked).sort();
  expect(masked).toEqual([
    'acct.duplicate',
    'doc.authenticity',
    'img.edited',
    'live.spoof',
    'risk.declined',
    'risk.screening',
  ]);
});

test('what only a person may decide never carries the verdict fail from a check: fraud signals are unsure', () => {
  for (const reason of allReasons) {
    if (reasons[reason].masked && reason !== 'risk.declined') expect(reasons[reason].verdicts).toEqual(['unsure']);
  }
});

const locales = ['en', 'zh-Hans'] as const;

test.each(locales)('in %s every reason has a fact, an instruction and a mail, and no text breaks off', (locale) => {
  for (const reason of allReasons) {
    const text = words[locale].texts[reason];
    for (const sentence of [text.fact, text.instruction, text.mail, text.plain, text.staff]) {
      if (sentence !== undefined) expect(sentence, reason).toMatch(/[.。)）]$/);
    }
  }
});

test.each(locales)('in %s mails and plain sentences have no blanks, and mails no link', (locale) => {
  for (const reason of allReasons) {
    const { mail, plain, instruction } = words[locale].texts[reason];
    for (const sentence of [mail, plain ?? '', instruction]) expect(sentence, reason).not.toMatch(/[{}]|https?:|www\./);
  }
});

test.each(locales)('in %s the blanks of a fact are the params of its reason, no more and no fewer', (locale) => {
  for (const reason of allReasons) {
    const { fact } = words[locale].texts[reason];
    const blanks = [...fact.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    const params =
      reasons[reason].masked && reason !== 'risk.screening' ? [] : Object.keys(reasons[reason].params).sort();
    expect(blanks, reason).toEqual(params);
  }
});

test.each(locales)('in %s every masked reason reads like any other review, except to staff', (locale) => {
  const { texts } = words[locale];
  for (const reason of allReasons) {
    if (reasons[reason].masked) expect(texts[reason].staff, reason).toBeTruthy();
  }
});

test('no text blames, shows a code, or says error, invalid, failed', () => {
  for (const reason of allReasons) {
    const { fact, instruction, mail, plain } = words.en.texts[reason];
    const said = [fact, plain ?? '', instruction, mail].join(' ');
    expect(said, reason).not.toMatch(/\b(error|invalid|failed|fraud|reject\w*)\b|\b[a-z]+\.[a-z_]+_[a-z]+\b|—/i);
  }
});

test('Chinese speaks to 您, uses full-width punctuation, and parts Latin letters and figures with a space', () => {
  for (const reason of allReasons) {
    const { fact, instruction, mail, plain } = words['zh-Hans'].texts[reason];
    for (const sentence of [fact, plain ?? '', instruction, mail]) {
      expect(sentence, reason).not.toMatch(/你|[\p{Script=Han}][,.!?:;]|失败|非法|驳回/u);
      expect(sentence, reason).not.toMatch(/\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u);
    }
  }
});
