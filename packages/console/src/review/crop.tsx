import type { Region } from '@candor/core/findings/region.ts';
import type { OpenPicture } from '../api.ts';
import { boxAround, polygonPoints } from './picture-frame.ts';

type Props = {
  readonly picture: OpenPicture;
  readonly region: Region;
  /** Room around the region, as a share of its own size. */
  readonly margin: number;
  readonly label: string;
  readonly isMarked?: boolean;
};

/** A part of a picture that is open already, enlarged. */
export function Crop({ picture, region, margin, label, isMarked = false }: Props) {
  const { x, y, width, height } = boxAround(region, picture, margin);
  return (
    <svg
      className="crop"
      viewBox={`${x} ${y} ${width} ${height}`}
      preserveAspectRatio="xMidYMid slice"
      role="img"
      aria-label={label}
    >
      <image href={picture.url} width={picture.width} height={picture.height} />
      {isMarked && (
        <>
          <polygon className="halo" points={polygonPoints(region, picture)} />
          <polygon className="line" points={polygonPoints(region, picture)} />
        </>
      )}
    </svg>
  );
}
