import type { ReviewEvidence } from '@candor/core/review/review-view.ts';
import { useQueryClient } from '@tanstack/react-query';
import { useLanguage } from '../texts/language.tsx';
import type { Numbered } from './numbered-findings.ts';
import { usePicture } from './open-pictures.ts';
import { numberPlace, polygonPoints } from './picture-frame.ts';
import { placeName } from './place-names.ts';

type Props = {
  readonly item: ReviewEvidence;
  readonly findings: readonly Numbered[];
  readonly outlines: boolean;
  /** 1 fits the column; above, the frame scrolls. */
  readonly zoom: number;
};

/** One open picture with the outline of the document and its numbered findings. Nothing else lies on top of it. */
export function PictureView({ item, findings, outlines, zoom }: Props) {
  const { language, texts } = useLanguage();
  const queries = useQueryClient();
  const { data: picture, isError } = usePicture(item.id, true);
  if (isError)
    return (
      <div className="picture picture__wait" role="alert">
        <p>{texts.case.noPicture}</p>
        <button
          className="btn btn--second"
          type="button"
          onClick={() => queries.resetQueries({ queryKey: ['picture', item.id] })}
        >
          {texts.errors.retry}
        </button>
      </div>
    );
  if (!picture) return <p className="picture picture__wait">{texts.case.loading}</p>;
  const radius = picture.width * 0.02;
  const marked = findings.flatMap(({ n, finding }) => (finding.region ? [{ n, region: finding.region }] : []));
  const name = placeName(language, { slot: item.slot });
  const numbers = marked.map(({ n }) => n).join(', ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <div className="picture" tabIndex={0} role="group" aria-label={name}>
      <svg
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        style={{ width: `${zoom * 100}%` }}
        role="img"
        aria-label={marked.length > 0 ? texts.case.pictureWith(name, numbers) : name}
      >
        <image href={picture.url} width={picture.width} height={picture.height} />
        {outlines && (
          <>
            {item.outline && <polygon className="outline" points={polygonPoints(item.outline, picture)} />}
            {marked.map(({ region, n }) => {
              const at = numberPlace(region, picture, radius);
              return (
                <g key={n}>
                  <polygon className="halo" points={polygonPoints(region, picture)} />
                  <polygon className="line" points={polygonPoints(region, picture)} />
                  <circle className="number" cx={at.x} cy={at.y} r={radius} />
                  <text className="number-text" x={at.x} y={at.y} fontSize={radius * 1.2}>
                    {n}
                  </text>
                </g>
              );
            })}
          </>
        )}
      </svg>
    </div>
  );
}
