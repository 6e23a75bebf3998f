import type { ReviewEvidence } from '@candor/core/review/review-view.ts';
import { useTexts } from '../texts/language.tsx';
import { Crop } from './crop.tsx';
import type { Numbered } from './numbered-findings.ts';
import { useOpenPicture } from './open-pictures.ts';

type Props = { readonly item: ReviewEvidence; readonly findings: readonly Numbered[] };

/** The places of the findings, enlarged, below the picture that is open. */
export function Enlarged({ item, findings }: Props) {
  const texts = useTexts();
  const picture = useOpenPicture(item.id);
  if (!picture) return null;
  const placed = findings.flatMap(({ n, evidence, finding }) =>
    evidence === item.id && finding.region ? [{ n, region: finding.region }] : [],
  );
  if (placed.length === 0) return null;
  return (
    <div className="crops">
      {placed.map(({ n, region }) => (
        <figure key={n}>
          <Crop picture={picture} region={region} margin={0.25} label={texts.case.enlarged(n)} />
          <figcaption>{texts.case.enlarged(n)}</figcaption>
        </figure>
      ))}
    </div>
  );
}
