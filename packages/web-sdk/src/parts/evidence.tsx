import type { Region } from '@candor/core/findings/region.ts';
import { useEffect, useState } from 'preact/hooks';
import type { App } from '../app-context.ts';

type Mark = { readonly region: Region; readonly tone?: 'ok' };
type EvidenceProps = {
  readonly app: App;
  /** Evidence id, fetched with the token; or a picture that is still on this device. */
  readonly source: string | Blob;
  readonly label: string;
  readonly caption?: string;
  readonly marks?: readonly Mark[];
  /** The part of the picture to show enlarged; absent: all of it. */
  readonly zoom?: Region | undefined;
  /** A place to show enlarged below the whole picture. */
  readonly closeUp?: Region | undefined;
};

/** The applicant's own picture with places outlined. The caption stands below: nothing may cover a picture. */
export function Evidence({ app, source, label, caption, marks = [], zoom, closeUp }: EvidenceProps) {
  const picture = usePicture(app, source);
  return (
    <figure class="evidence">
      {picture ? (
        <svg
          class="evidence__picture"
          viewBox={zoom ? viewBoxAround(zoom, picture) : `0 0 ${picture.width} ${picture.height}`}
          role="img"
          aria-label={label}
        >
          <image href={picture.url} width={picture.width} height={picture.height} />
          {marks.map((mark, index) => (
            <Outline key={index} mark={mark} size={picture} />
          ))}
        </svg>
      ) : (
        <p class="evidence__none">{picture === null ? app.texts.capture.pictureLost : app.texts.loading}</p>
      )}
      {picture && closeUp ? (
        <svg class="evidence__close" viewBox={viewBoxAround(closeUp, picture)} aria-hidden="true">
          <image href={picture.url} width={picture.width} height={picture.height} />
          <Outline mark={{ region: closeUp }} size={picture} />
        </svg>
      ) : null}
      {caption ? <figcaption class="evidence__tag">{caption}</figcaption> : null}
    </figure>
  );
}

/** A white halo below the mark, so that it reads on any picture. Regions are fractions of the upright picture. */
function Outline({
  mark,
  size,
}: {
  readonly mark: Mark;
  readonly size: { readonly width: number; readonly height: number };
}) {
  const points = aroundThePlace(mark.region, size)
    .map(([x, y]) => `${x},${y}`)
    .join(' ');
  return (
    <>
      {mark.tone === 'ok' ? null : <polygon class="mark-halo" points={points} />}
      <polygon class={mark.tone === 'ok' ? 'mark mark--ok mark--thin' : 'mark'} points={points} />
    </>
  );
}

/** The outline in px, moved out by a hundredth of the picture's width, so that the line stands beside what it marks and not on it. */
function aroundThePlace({ points }: Region, { width, height }: { readonly width: number; readonly height: number }) {
  const room = width / 100;
  const [left, right] = [Math.min(...points.map(([x]) => x)), Math.max(...points.map(([x]) => x))];
  const [top, bottom] = [Math.min(...points.map(([, y]) => y)), Math.max(...points.map(([, y]) => y))];
  return points.map(([x, y]) => [
    x * width + room * Math.sign(x - (left + right) / 2),
    y * height + room * Math.sign(y - (top + bottom) / 2),
  ]);
}

/** The region with room around it, in the proportions of a card, inside the picture. */
function viewBoxAround({ points }: Region, { width, height }: Picture): string {
  const xs = points.map(([x]) => x * width);
  const ys = points.map(([, y]) => y * height);
  const wide = Math.min(
    width,
    Math.max((Math.max(...xs) - Math.min(...xs)) * 1.6, (Math.max(...ys) - Math.min(...ys)) * 2.4),
  );
  const high = Math.min(height, wide / 1.6);
  const left = (Math.max(...xs) + Math.min(...xs) - wide) / 2;
  const top = (Math.max(...ys) + Math.min(...ys) - high) / 2;
  const inside = (from: number, size: number, limit: number) => Math.max(0, Math.min(from, limit - size));
  return `${inside(left, wide, width)} ${inside(top, high, height)} ${wide} ${high}`;
}

type Picture = { readonly url: string; readonly width: number; readonly height: number };

/** Undefined while it loads, null when it cannot be shown. */
function usePicture(app: App, source: string | Blob): Picture | null | undefined {
  const [picture, setPicture] = useState<Picture | null | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    const local = typeof source === 'string' ? null : URL.createObjectURL(source);
    void (typeof source === 'string' ? app.pictures.load(source) : Promise.resolve(local)).then(async (url) => {
      const size = url === null ? null : await sizeOf(url);
      if (!isGone) setPicture(url !== null && size ? { url, ...size } : null);
    });
    return () => {
      isGone = true;
      if (local) URL.revokeObjectURL(local);
    };
  }, [source]);
  return picture;
}

/** Size in px as shown, that is after the orientation that the file names. */
async function sizeOf(url: string): Promise<{ readonly width: number; readonly height: number } | null> {
  const image = new Image();
  image.src = url;
  const isDrawn = await image.decode().then(
    () => true,
    () => false,
  );
  return isDrawn ? { width: image.naturalWidth, height: image.naturalHeight } : null;
}

/** A small picture in a row. */
export function Thumb({ app, source }: { readonly app: App; readonly source: string | Blob }) {
  const picture = usePicture(app, source);
  return <span class="thumb">{picture ? <img src={picture.url} alt="" /> : null}</span>;
}
