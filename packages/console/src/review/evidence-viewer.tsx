import type { Region } from '@candor/core/findings/region.ts';
import type { ReviewEvidence } from '@candor/core/review/review-view.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readPicture } from '../api.ts';
import { useLanguage } from '../texts/language.tsx';
import { FindingList } from './finding-list.tsx';
import { placeName } from './place-names.ts';

const points = (region: Region) => region.points.map(([x, y]) => `${x * 1000},${y * 1000}`).join(' ');
const middle = (region: Region) => {
  const n = region.points.length;
  const x = region.points.reduce((sum, point) => sum + point[0], 0) / n;
  const y = Math.min(...region.points.map((point) => point[1]));
  return { left: `${x * 100}%`, top: `${Math.max(0.03, y) * 100}%` };
};

/** One picture with its numbered findings drawn on it. Opening it is one audited view; it stays open while the case is open. */
export function EvidenceViewer({ evidence }: { readonly evidence: readonly ReviewEvidence[] }) {
  const { language, texts } = useLanguage();
  const [chosen, choose] = useState(0);
  const [outlines, showOutlines] = useState(true);
  const item = evidence[Math.min(chosen, evidence.length - 1)];
  if (!item) return null;
  return (
    <section className="case__col" aria-label={texts.case.evidence}>
      <div className="chips" role="group" aria-label={texts.case.evidence}>
        {evidence.map((one, index) => (
          <button
            className="chip"
            type="button"
            key={one.id}
            aria-pressed={one.id === item.id}
            onClick={() => choose(index)}
          >
            {placeName(language, { slot: one.slot })}
          </button>
        ))}
        <button className="chip" type="button" aria-pressed={outlines} onClick={() => showOutlines(!outlines)}>
          {texts.case.outlines}
        </button>
      </div>
      <Picture item={item} outlines={outlines} />
      <p className="xs muted">{texts.case.provenance[item.provenance]}</p>
      {item.usedAnyway && (
        <p className="notice" data-tone="act">
          {texts.case.anyway}
        </p>
      )}
      <FindingList findings={item.findings} />
    </section>
  );
}

function Picture({ item, outlines }: { readonly item: ReviewEvidence; readonly outlines: boolean }) {
  const { language, texts } = useLanguage();
  const picture = useQuery({
    queryKey: ['picture', item.id],
    queryFn: () => readPicture(item.id),
    staleTime: Infinity,
    gcTime: 5 * 60_000,
    retry: false,
  });
  if (!picture.data)
    return <p className="picture picture__wait">{picture.isError ? texts.case.noPicture : texts.case.loading}</p>;
  const marked = item.findings.flatMap((finding, index) =>
    finding.region ? [{ region: finding.region, n: index + 1 }] : [],
  );
  return (
    <div className="picture">
      <img src={picture.data} alt={placeName(language, { slot: item.slot })} />
      {outlines && (
        <>
          <svg viewBox="0 0 1000 1000" preserveAspectRatio="none" aria-hidden="true">
            {item.outline && <polygon className="outline" points={points(item.outline)} />}
            {marked.map(({ region, n }) => (
              <g key={n}>
                <polygon className="halo" points={points(region)} />
                <polygon className="line" points={points(region)} />
              </g>
            ))}
          </svg>
          {marked.map(({ region, n }) => (
            <span className="picture__number" style={middle(region)} key={n} aria-hidden="true">
              {n}
            </span>
          ))}
        </>
      )}
    </div>
  );
}
