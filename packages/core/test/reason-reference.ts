import { allReasons, type Reason, type ReasonEntry, reasons } from '../src/findings/reasons.ts';
import { words } from '../src/findings/say.ts';

/** The reference of all reasons for integrators and translators, as Markdown. */
export function renderReasonReference(): string {
  return [intro, ...allReasons.map(section)].join('\n\n').concat('\n');
}

const intro = `# Reasons

Generated from \`packages/core/src/findings\`. Do not edit by hand; after a change run
\`npx vitest run --project unit packages/core/test --update\`.

A code is public API: it is added, never renamed, never reused. Every code has a class for trying again (\`now\`: on the spot and free,
\`attempt\`: with the next Submit, \`wait\`: at a stated time, \`other\`: with another document or other data, \`review\`: a person is at work,
\`final\`: no further try) and one remedy. **Masked** codes are for staff: applicants, hosts, webhooks and mails read \`risk.review\` in their
place, or \`risk.declined\` once two people have declined. Blanks in braces are filled where the text is shown; personal ones only on
the pages of the applicant and of the reviewer.

${allReasons.length} codes.`;

function section(reason: Reason): string {
  const entry: ReasonEntry = reasons[reason];
  const params = Object.entries(entry.params).map(([name, kind]) => `\`${name}\` (${kind})`);
  const facts = [
    `about ${entry.about}`,
    `verdicts ${entry.verdicts.join(', ')}`,
    `retry \`${entry.retry}\``,
    `remedy \`${entry.remedy}\``,
    `known before Submit: ${entry.foundBeforeSubmit}`,
    ...(entry.masked ? ['**masked**'] : []),
    ...(params.length > 0 ? [`blanks ${params.join(', ')}`] : []),
  ];
  return [
    `## ${reason}`,
    facts.join(' · '),
    `- ${told('en', reason)}\n- ${told('zh-Hans', reason)}${staff(reason)}`,
  ].join('\n\n');
}

function told(locale: 'en' | 'zh-Hans', reason: Reason): string {
  const { fact, instruction } = words[locale].texts[reason];
  return locale === 'en' ? `${fact} ${instruction}` : `${fact}${instruction}`;
}

function staff(reason: Reason): string {
  const text = words.en.texts[reason].staff;
  return text === undefined ? '' : `\n- Staff: ${text}`;
}
