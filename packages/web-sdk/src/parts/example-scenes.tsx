import type { ComponentChildren } from 'preact';
import type { ExampleFamily } from './example-family.ts';

type CardFault = Extract<
  ExampleFamily,
  'glare' | 'blur' | 'dark' | 'shadow' | 'cut_off' | 'covered' | 'angle' | 'small' | 'original'
>;
type FaceFault = Exclude<ExampleFamily, CardFault>;

/** Where the card lies on the table of 160 by 100; without a fault it fills most of it. */
const places: { readonly [Fault in CardFault]?: string } = {
  cut_off: 'translate(52 24) rotate(-4)',
  small: 'translate(56 36) scale(.36)',
  angle: 'matrix(.86 -.3 .34 .62 8 46)',
};

/** A card on a table, drawn by hand; decoration beside its caption. */
export function CardScene({ fault, id }: { readonly fault: CardFault | null; readonly id: string }) {
  return (
    <svg viewBox="0 0 160 100" aria-hidden="true">
      <defs>
        <filter id={`${id}-soft`} x="-20%" y="-20%" width="140%" height="140%">
          <feGaussianBlur stdDeviation={fault === 'blur' ? 2.2 : 3} />
        </filter>
      </defs>
      <rect width="160" height="100" fill="#7b6250" />
      {fault === 'original' ? <rect x="10" y="4" width="140" height="92" rx="8" fill="#15191b" /> : null}
      <g filter={fault === 'blur' ? `url(#${id}-soft)` : undefined}>
        <g transform={(fault && places[fault]) ?? 'translate(18 11)'}>
          <Card />
        </g>
      </g>
      <CardFaultMark fault={fault} id={id} />
    </svg>
  );
}

/** 124 by 78: head band, portrait, lines of text. */
function Card() {
  return (
    <>
      <rect width="124" height="78" rx="6" fill="#e4eeee" />
      <path d="M0 16V6a6 6 0 0 1 6-6h112a6 6 0 0 1 6 6v10z" fill="#1f5c63" />
      <rect x="8" y="24" width="32" height="42" rx="2" fill="#b4c6ca" />
      <circle cx="24" cy="40" r="8" fill="#8fa5a9" />
      <path d="M11 66c1-12 25-12 26 0z" fill="#2c4a52" />
      <g fill="#24383c">
        <rect x="48" y="26" width="46" height="6" rx="1" />
        <rect x="48" y="38" width="60" height="6" rx="1" />
        <rect x="48" y="50" width="38" height="6" rx="1" />
        <rect x="48" y="62" width="52" height="6" rx="1" />
      </g>
    </>
  );
}

function CardFaultMark({ fault, id }: { readonly fault: CardFault | null; readonly id: string }): ComponentChildren {
  switch (fault) {
    case 'glare':
      return <ellipse cx="96" cy="44" rx="34" ry="15" fill="#fff" filter={`url(#${id}-soft)`} />;
    case 'dark':
      return <rect width="160" height="100" fill="#05080a" fill-opacity=".74" />;
    case 'shadow':
      return <path d="M0 0h92L58 100H0z" fill="#05080a" fill-opacity=".6" />;
    case 'covered':
      return <path d="M160 58c-26-8-46 2-50 14-3 10 8 12 18 9-4 8 0 15 8 19h24z" fill="#a9bcbf" />;
    case 'original':
      return (
        <g stroke="#fff" stroke-opacity=".35" stroke-width="1">
          <path d="M12 20h136M12 32h136M12 44h136M12 56h136M12 68h136M12 80h136" />
        </g>
      );
    default:
      return null;
  }
}

/** A figure without a skin colour in front of a wall; decoration beside its caption. */
export function FaceScene({ fault }: { readonly fault: FaceFault | null }) {
  return (
    <svg viewBox="0 0 160 100" aria-hidden="true">
      <rect width="160" height="100" fill="#cfdcdd" />
      {fault === 'face_light' ? <path d="M16 6h128v78H16z" fill="#fff8dc" stroke="#b9c7c8" stroke-width="3" /> : null}
      <g transform={fault === 'face_far' ? 'translate(52 46) scale(.36)' : undefined}>
        <Person />
        {fault === 'face_covered' ? <Cover /> : null}
      </g>
      {fault === 'face_many' ? (
        <g transform="translate(62 30) scale(.8)">
          <Person />
        </g>
      ) : null}
      {fault === 'face_light' ? (
        <path d="M34 100C36 80 54 82 54 46c0-40 52-40 52 0 0 36 18 34 20 54z" fill="#05080a" fill-opacity=".78" />
      ) : null}
    </svg>
  );
}

function Person() {
  return (
    <>
      <path d="M34 130c2-48 90-48 92 0z" fill="#2c4a52" />
      <rect x="70" y="66" width="20" height="20" fill="#93a8ac" />
      <ellipse cx="80" cy="46" rx="24" ry="30" fill="#a9bcbf" />
      <path d="M54 46c-2-44 54-44 52 0-3-16-10-22-26-22s-23 6-26 22z" fill="#4a6066" />
      <circle cx="71" cy="46" r="2.4" fill="#4a6066" />
      <circle cx="89" cy="46" r="2.4" fill="#4a6066" />
      <path d="M72 62q8 5 16 0" fill="none" stroke="#4a6066" stroke-width="2" stroke-linecap="round" />
    </>
  );
}

/** Sunglasses and a mask. */
function Cover() {
  return (
    <>
      <path d="M58 41h44v5c0 12-18 12-20 1h-4c-2 11-20 11-20-1z" fill="#15191b" />
      <path d="M58 56q22-8 44 0v8c-6 16-38 16-44 0z" fill="#dfe9ea" stroke="#9db3b6" />
    </>
  );
}
