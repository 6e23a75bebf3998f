import type { LiveHint, LiveLook } from '@candor/vision/browser/live-frame.ts';
import { guideQuad } from '@candor/vision/document/guide.ts';
import type { Shape } from '@candor/vision/document/shape.ts';
import type { RefObject } from 'preact';

type FinderProps = {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly size: { readonly width: number; readonly height: number } | null;
  readonly shape: Shape;
  readonly look: LiveLook | null;
  readonly said: LiveHint | null;
  readonly onSize: () => void;
};

/** The live picture with the frame to put the document into. For the eye alone: the sentence beside it says the same. */
export function Finder({ video, size, shape, look, said, onSize }: FinderProps) {
  // An upright picture may lose some of its height to the page; a wide one would lose the sides of the frame.
  const isWide = size !== null && size.width > size.height;
  return (
    <div class="finder live__finder" aria-hidden="true" data-wide={isWide || undefined}>
      <video ref={video} class="live__video" muted playsInline autoPlay onLoadedMetadata={onSize} onResize={onSize} />
      {size ? (
        <svg
          aria-hidden="true"
          class="live__marks"
          viewBox={`0 0 ${size.width} ${size.height}`}
          preserveAspectRatio={`xMidYMid ${isWide ? 'meet' : 'slice'}`}
        >
          <Frame size={size} shape={shape} said={said} />
          {look?.outline ? (
            <polygon
              class="frame"
              data-tone={look.hint === 'good' ? 'ok' : undefined}
              vector-effect="non-scaling-stroke"
              points={look.outline.points.map(([x, y]) => `${x * size.width},${y * size.height}`).join(' ')}
            />
          ) : null}
        </svg>
      ) : null}
    </div>
  );
}

/** A document has rounded corners; so has the frame, by a card's 3 mm of 86. */
function Frame({
  size,
  shape,
  said,
}: Pick<FinderProps, 'shape' | 'said'> & { readonly size: NonNullable<FinderProps['size']> }) {
  const [[left, top], , [right, bottom]] = guideQuad(size, shape);
  const round = (right - left) * 0.037;
  return (
    <rect
      class="frame"
      data-tone={said === null || said === 'no_document' ? undefined : said === 'good' ? 'ok' : 'act'}
      vector-effect="non-scaling-stroke"
      x={left}
      y={top}
      width={right - left}
      height={bottom - top}
      rx={round}
    />
  );
}
