import type { ReviewEvidence } from '@candor/core/review/review-view.ts';
import { eye, minus, plus, redo } from '@candor/design/icons.ts';
import { useState } from 'react';
import { Icon } from '../icon.tsx';
import { Key } from '../keys/key.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useLanguage } from '../texts/language.tsx';
import { clock } from '../time.ts';
import { Enlarged } from './enlarged.tsx';
import { FindingList } from './finding-list.tsx';
import type { Numbered } from './numbered-findings.ts';
import { useOpenPicture } from './open-pictures.ts';
import { PictureView } from './picture-view.tsx';
import { placeName } from './place-names.ts';

type Props = { readonly evidence: readonly ReviewEvidence[]; readonly findings: readonly Numbered[] };
const zooms = [1, 1.5, 2, 3, 4] as const;

/** The pictures of a case. None is fetched before it is chosen, because each one that opens is an entry in the audit log. */
export function EvidenceViewer({ evidence, findings }: Props) {
  const { language, texts } = useLanguage();
  const [chosen, choose] = useState<string | null>(null);
  const [outlines, showOutlines] = useState(true);
  const [zoom, setZoom] = useState(0);
  const item = evidence.find(({ id }) => id === chosen);
  const pick = (id: string | undefined) => {
    if (id === undefined) return;
    choose(id);
    setZoom(0);
  };
  const larger = () => setZoom(Math.min(zooms.length - 1, zoom + 1));
  const smaller = () => setZoom(Math.max(0, zoom - 1));
  useKeys({
    ...Object.fromEntries(evidence.map(({ id }, index) => [String(index + 1), () => pick(id)])),
    '+': larger,
    '=': larger,
    '-': smaller,
    '0': () => setZoom(0),
    o: () => showOutlines(!outlines),
  });
  const tools = [
    [texts.case.larger, plus, larger],
    [texts.case.smaller, minus, smaller],
    [texts.case.whole, redo, () => setZoom(0)],
  ] as const;
  return (
    <section className="case__col" aria-label={texts.case.evidence}>
      <div className="strip" role="group" aria-label={texts.case.evidence}>
        {evidence.map((one, index) => (
          <Thumb
            item={one}
            place={index + 1}
            isChosen={one.id === chosen}
            isMarked={findings.some(({ evidence: on }) => on === one.id)}
            onPick={() => pick(one.id)}
            key={one.id}
          />
        ))}
        <div className="viewer__tools">
          {tools.map(([label, path, act]) => (
            <button type="button" aria-label={label} title={label} onClick={act} key={label}>
              <Icon path={path} />
            </button>
          ))}
          <button
            type="button"
            aria-label={texts.case.outlines}
            title={texts.case.outlines}
            aria-pressed={outlines}
            onClick={() => showOutlines(!outlines)}
          >
            <Icon path={eye} />
          </button>
        </div>
      </div>
      {item ? (
        <>
          <PictureView
            item={item}
            findings={findings.filter((one) => one.evidence === item.id)}
            outlines={outlines}
            zoom={zooms[zoom] ?? 1}
            key={item.id}
          />
          <p className="xs muted">
            {texts.case.provenance[item.provenance]} · {clock(item.receivedAt, language)}
          </p>
        </>
      ) : (
        <p className="picture picture__wait">{texts.case.choosePicture}</p>
      )}
      {item?.usedAnyway && (
        <p className="notice" data-tone="act">
          {texts.case.anyway}
        </p>
      )}
      <FindingList findings={findings} onShow={pick} chosen={chosen} />
      {item && <Enlarged item={item} findings={findings} />}
    </section>
  );
}

type ThumbProps = {
  readonly item: ReviewEvidence;
  readonly place: number;
  readonly isChosen: boolean;
  readonly isMarked: boolean;
  readonly onPick: () => void;
};

/** A small picture once it was opened; before, only its name. */
function Thumb({ item, place, isChosen, isMarked, onPick }: ThumbProps) {
  const { language, texts } = useLanguage();
  const picture = useOpenPicture(item.id);
  return (
    <button type="button" aria-pressed={isChosen} onClick={onPick}>
      <span className="thumb" data-marked={isMarked ? '' : undefined}>
        {picture ? <img src={picture.url} alt="" /> : <Icon path={eye} />}
      </span>
      <span>
        {texts.case.slots[item.slot]} <Key>{String(place)}</Key>
        <span className="sr"> {placeName(language, { slot: item.slot })}</span>
      </span>
    </button>
  );
}
