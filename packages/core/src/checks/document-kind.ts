import { countryRules, isAccepted } from '../document/countries.ts';
import { utopia } from '../document/iso-countries.ts';
import { documentKinds, unfitPapers } from '../document/kinds.ts';
import { isDocumentSide } from '../evidence/required.ts';
import type { Finding } from '../findings/finding.ts';
import { documentAnalysis, findingOn, type ItemCheck } from './context.ts';

/** What the paper says it is, against what was chosen and what is accepted. */
export const checkDocumentKind: ItemCheck = (item, { mode, choice }) => {
  const analysis = documentAnalysis(item);
  const reading = isDocumentSide(item.slot) ? analysis?.reading : null;
  if (!reading) return [];
  const region = reading.mrz?.box ?? analysis?.outline?.corners;
  const refused: Finding[] = reading.marks
    .filter(({ mark }) => mark === 'refused_kind')
    .map(({ kind, box }) => findingOn(item, 'doc.type', 'fail', { region: box, measured: kind ?? 'unknown' }));
  const { kind, country } = reading;
  if (refused.length > 0) return refused;
  if (kind !== null && unfitPapers.some((known) => known === kind)) {
    return [findingOn(item, 'doc.type', 'fail', { region, measured: kind })];
  }
  if (country !== null && !countryRules(country, mode)) {
    return [findingOn(item, 'doc.country', 'fail', { region, measured: country })];
  }
  if (!choice) return [];
  const findings: Finding[] = [];
  if (!isAccepted(choice, mode)) {
    findings.push(findingOn(item, 'doc.country', 'fail', { region, measured: choice.country }));
  }
  if (country !== null && country !== choice.country) {
    // Code lines name the issuer; a name among the print may be a place of birth.
    const verdict = reading.mrz || reading.fields.issuer ? 'fail' : 'unsure';
    findings.push(findingOn(item, 'doc.not_chosen', verdict, { region, measured: country, limit: choice.country }));
  }
  if (kind !== null && kind in documentKinds && kind !== choice.kind) {
    // A passport page cannot be mistaken for a card; cards among each other can, so a person tells those apart.
    const verdict = kind === 'passport' || choice.kind === 'passport' ? 'fail' : 'unsure';
    findings.push(findingOn(item, 'doc.not_chosen', verdict, { region, measured: kind, limit: choice.kind }));
  }
  return findings;
};

/** Samples and the papers of Utopia are for the sandbox. Live refuses both. */
export const checkSpecimen: ItemCheck = (item, { mode }) => {
  const reading = isDocumentSide(item.slot) ? documentAnalysis(item)?.reading : null;
  if (mode !== 'live' || !reading) return [];
  const mark = reading.marks.find((found) => found.mark === 'specimen');
  if (mark) return [findingOn(item, 'doc.specimen', 'fail', { region: mark.box })];
  if (reading.country !== utopia) return [];
  return [findingOn(item, 'doc.specimen', 'fail', { region: reading.mrz?.box })];
};
