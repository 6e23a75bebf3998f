import { isDocumentSide } from '../evidence/required.ts';
import { wholePicture } from '../findings/region.ts';
import { documentAnalysis, findingOn, type ItemCheck } from './context.ts';
import { beyond, checkPictureQuality } from './picture-quality.ts';

/** With so many fields on it, the page is a document even where its edges could not be proven. */
const fieldsOfADocument = 2;

/**
 * Whether there is a document at all. Edges that cannot be proven on a page that is readable or plausible are advice,
 * since pale cards on white tables are honest; a known defect already says what to do.
 */
export const checkDocumentFound: ItemCheck = (item, context) => {
  if (!isDocumentSide(item.slot)) return [];
  const analysis = documentAnalysis(item);
  // Not looked at: `checkPictureQuality` says so.
  if (!analysis?.ran.includes('quality')) return [];
  const { outline, reading, measurements } = analysis;
  const hasNoWriting = analysis.ran.includes('reading') && reading?.textLines === 0;
  if (outline) return hasNoWriting ? [findingOn(item, 'img.no_document', 'fail', { region: outline.corners })] : [];
  if (checkPictureQuality(item, context).some(({ verdict }) => verdict === 'fail')) return [];
  const isRead = reading !== null && (reading.mrz !== null || Object.keys(reading.fields).length >= fieldsOfADocument);
  const [confidence, limit] = [measurements.outlineConfidence?.value, context.policy.picture.outlineConfidence];
  const isPlausible = confidence !== undefined && limit !== undefined && beyond(confidence, limit) !== 'stop';
  if (isRead || (isPlausible && !hasNoWriting))
    return [findingOn(item, 'img.background', 'advice', { region: wholePicture })];
  return [findingOn(item, 'img.no_document', 'fail', { region: wholePicture })];
};
